package org.declic.web.sandbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.declic.access.Right;
import org.declic.setup.InvalidSandboxException;
import org.declic.setup.NewSandboxes;
import org.declic.shared.SandboxId;
import org.declic.web.shell.Refusals;
import org.declic.web.shell.SignedIn;
import org.declic.web.shell.Summary;
import org.declic.web.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The sandboxes of the organisation, and the form of a new one. */
@Named
@RequestScoped
public class SandboxesView {

    private static final String BUNDLE = "org.declic.web.sandbox.Sandbox";

    private final NewSandboxes sandboxes;
    private final SignedIn signedIn;
    private final Summary summary;
    private final Refusals refusals;
    private final Texts texts;

    private String name = "";
    private String title = "";
    private String copied = "";

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected SandboxesView() {
        this(null, null, null, null, null);
    }

    @Inject
    public SandboxesView(NewSandboxes sandboxes, SignedIn signedIn, Summary summary, Refusals refusals, Texts texts) {
        this.sandboxes = sandboxes;
        this.signedIn = signedIn;
        this.summary = summary;
        this.refusals = refusals;
        this.texts = texts;
    }

    /** Only administrators come in. */
    public void load() {
        signedIn.actor().require(Right.ADMINISTER);
    }

    /** Creates a sandbox and shows the list again; what is wrong is said at the fields, and nothing is stored. */
    public @Nullable String create() {
        try {
            boolean done = refusals.attempt(BUNDLE, () -> {
                sandboxes.create(
                        signedIn.getUser(),
                        name,
                        title,
                        Optional.of(copied).filter(id -> !id.isEmpty()).map(SandboxId::new));
                texts.tell(BUNDLE, "done.created", title);
            });
            return done ? "/sandboxes?faces-redirect=true" : null;
        } catch (InvalidSandboxException e) {
            e.broken().forEach(rule -> summary.reject(rule.field(), texts.get(BUNDLE, "rule." + rule)));
            return null;
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title.strip();
    }

    /** The id of the sandbox whose configurations are copied; empty for none. */
    public String getCopied() {
        return copied;
    }

    public void setCopied(@Nullable String copied) {
        this.copied = copied == null ? "" : copied;
    }
}
