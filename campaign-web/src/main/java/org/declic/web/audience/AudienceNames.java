package org.declic.web.audience;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.declic.access.MissingRightException;
import org.declic.audience.Audience;
import org.declic.audience.InvalidAudienceException;
import org.declic.shared.ConflictException;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;

/** Writes audiences; what is wrong with a name is said at the input {@code name}. */
@RequestScoped
public class AudienceNames {

    private static final String BUNDLE = "org.declic.web.audience.Audience";
    private static final String INPUT = "name";

    private final Summary summary;
    private final Texts texts;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected AudienceNames() {
        this(null, null);
    }

    @Inject
    public AudienceNames(Summary summary, Texts texts) {
        this.summary = summary;
        this.texts = texts;
    }

    /** The audience as it was written; empty if that was refused. */
    Optional<Audience> attempt(Supplier<Audience> change) {
        try {
            return Optional.of(change.get());
        } catch (InvalidAudienceException e) {
            if (e.report().messages().containsKey("/name")) {
                summary.reject(INPUT, texts.get(BUNDLE, "name.invalid", Audience.LONGEST_NAME));
            } else {
                summary.reject("", texts.get(BUNDLE, "conditions.invalid"));
            }
        } catch (ConflictException e) {
            summary.reject(INPUT, texts.get(BUNDLE, "conflict." + e.code()));
        } catch (MissingRightException e) {
            summary.reject(INPUT, texts.get(BUNDLE, "refusal.right"));
        } catch (NotFoundException e) {
            summary.reject(INPUT, texts.get(BUNDLE, "refusal.gone"));
        }
        return Optional.empty();
    }
}
