package org.declic.web.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.declic.content.SmsText;
import org.declic.outbox.CapturedMessage;
import org.declic.outbox.Outbox;
import org.declic.shared.MessageId;
import org.declic.shared.NotFoundException;
import org.declic.web.shell.SignedIn;
import org.jspecify.annotations.Nullable;

/** One captured message. */
@Named
@RequestScoped
public class CapturedMessageView {

    private final Outbox outbox;
    private final SignedIn signedIn;

    private String id = "";
    private @Nullable CapturedMessage message;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected CapturedMessageView() {
        this(null, null);
    }

    @Inject
    public CapturedMessageView(Outbox outbox, SignedIn signedIn) {
        this.outbox = outbox;
        this.signedIn = signedIn;
    }

    /**
     * Reads the message.
     *
     * @throws NotFoundException if the outbox has none with that id in the sandbox
     */
    public void load() {
        message = outbox.get(signedIn.getSandboxId(), new MessageId(id));
    }

    public @Nullable CapturedMessage getMessage() {
        return message;
    }

    /** What it says, as SMS carries it. */
    public SmsText getSms() {
        return new SmsText(message == null ? "" : message.body().text());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
