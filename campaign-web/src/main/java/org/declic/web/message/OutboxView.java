package org.declic.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.declic.outbox.CapturedMessage;
import org.declic.outbox.Outbox;
import org.declic.shared.Page;
import org.declic.web.shell.SignedIn;

/** The list of captured messages, newest first. */
@Named
@RequestScoped
public class OutboxView {

    private static final int PAGE_SIZE = 25;

    private final Outbox outbox;
    private final SignedIn signedIn;

    private String recipient = "";
    private String after = "";
    private Page<CapturedMessage> page = new Page<>(List.of(), null);

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected OutboxView() {
        this(null, null);
    }

    @Inject
    public OutboxView(Outbox outbox, SignedIn signedIn) {
        this.outbox = outbox;
        this.signedIn = signedIn;
    }

    /** Reads the page of the list that the address asks for. */
    public void load() {
        page = outbox.page(signedIn.getSandboxId(), recipient.strip(), Optional.of(after), PAGE_SIZE);
    }

    /** The messages shown. */
    public Page<CapturedMessage> getPage() {
        return page;
    }

    /** A part of the recipient's address; empty for all. */
    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    /** The key of the page before. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
