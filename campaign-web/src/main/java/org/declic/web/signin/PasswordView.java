package org.declic.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.declic.access.User;
import org.declic.account.Accounts;
import org.declic.account.InvalidAccountException;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** Where users change their own password. */
@Named
@RequestScoped
public class PasswordView {

    static final String BUNDLE = "org.declic.web.user.User";

    private final PresentPassword presentPassword;
    private final Accounts accounts;
    private final SignedIn signedIn;
    private final Summary summary;
    private final Texts texts;

    private String present = "";
    private String next = "";

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected PasswordView() {
        this(null, null, null, null, null);
    }

    @Inject
    PasswordView(PresentPassword presentPassword, Accounts accounts, SignedIn signedIn, Summary summary, Texts texts) {
        this.presentPassword = presentPassword;
        this.accounts = accounts;
        this.signedIn = signedIn;
        this.summary = summary;
        this.texts = texts;
    }

    /** Changes it, if the present one is right and the next one is as it must be. */
    public @Nullable String change() {
        User user = signedIn.getUser();
        Optional<String> refusal = presentPassword.refusal(user.name(), present);
        if (refusal.isPresent()) {
            summary.reject("present", refusal.get());
            return null;
        }

        try {
            presentPassword.replaced(accounts.changeOwnPassword(user, next));
        } catch (InvalidAccountException e) {
            e.broken().forEach(rule -> summary.reject("next", texts.get(BUNDLE, "rule." + rule)));
            return null;
        }
        texts.tell(BUNDLE, "own.done");
        return "/password?faces-redirect=true";
    }

    /** Whose password it is. */
    public String getSubtitle() {
        return texts.get(BUNDLE, "own.subtitle", signedIn.getUser().name());
    }

    /** Never what was typed before. */
    public String getPresent() {
        return "";
    }

    public void setPresent(String present) {
        this.present = present;
    }

    /** Never what was typed before. */
    public String getNext() {
        return "";
    }

    public void setNext(String next) {
        this.next = next;
    }
}
