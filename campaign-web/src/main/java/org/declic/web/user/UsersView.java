package org.declic.web.user;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.declic.access.Account;
import org.declic.account.Accounts;
import org.declic.shared.Page;
import org.declic.web.shell.SignedIn;

/** The users by name. */
@Named
@RequestScoped
public class UsersView {

    private static final int PAGE_SIZE = 50;

    private final Accounts accounts;
    private final SignedIn signedIn;

    private String after = "";
    private Page<Account> page = new Page<>(List.of(), null);

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected UsersView() {
        this(null, null);
    }

    @Inject
    public UsersView(Accounts accounts, SignedIn signedIn) {
        this.accounts = accounts;
        this.signedIn = signedIn;
    }

    /** Reads the page that the address asks for; administrators only. */
    public void load() {
        page = accounts.page(signedIn.getUser(), after, PAGE_SIZE);
    }

    /** The users shown. */
    public Page<Account> getPage() {
        return page;
    }

    /** Whether that is who looks at the page. */
    public boolean isSelf(Account account) {
        return account.user().id().equals(signedIn.getUser().id());
    }

    /** The key of the page before. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
