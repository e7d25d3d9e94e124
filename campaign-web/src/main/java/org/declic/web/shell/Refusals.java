package org.declic.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.declic.access.MissingRightException;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;

/** Does what the user asked for, and says why where the domain refuses it. */
@RequestScoped
public class Refusals {

    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Refusals() {
        this(null);
    }

    @Inject
    public Refusals(Texts texts) {
        this.texts = texts;
    }

    /**
     * Makes the change; false if it was refused, which the user is told.
     *
     * @param bundle where the pages say it: {@code conflict.} and the code, {@code refusal.right}, {@code refusal.gone}
     */
    public boolean attempt(String bundle, Runnable change) {
        try {
            change.run();
            return true;
        } catch (ConflictException e) {
            texts.warn(bundle, "conflict." + e.code());
        } catch (MissingRightException e) {
            texts.warn(bundle, "refusal.right");
        } catch (NotFoundException e) {
            texts.warn(bundle, "refusal.gone");
        }
        return false;
    }
}
