package org.declic.web.campaign.preview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.declic.execution.AcceptedMessage;
import org.declic.shared.MessageId;
import org.declic.tracking.SentContent;
import org.declic.tracking.SentMessages;
import org.jspecify.annotations.Nullable;

/** What a message said to its recipient, for a page that shows it. */
@Named
@RequestScoped
public class ShownMessage {

    private final SentMessages messages;
    private final SentContent content;
    private final Previews previews;

    private @Nullable SampleMessage shown;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected ShownMessage() {
        this(null, null, null);
    }

    @Inject
    public ShownMessage(SentMessages messages, SentContent content, Previews previews) {
        this.messages = messages;
        this.content = content;
        this.previews = previews;
    }

    /**
     * The message, rendered once a request, which shows one; nothing to see if it is too old, or its data are gone.
     *
     * @param app what stands for the name of the app that a push message is of
     */
    public SampleMessage of(MessageId messageId, String app) {
        if (shown == null) {
            shown = messages.find(messageId)
                    .flatMap(message -> render(message, app))
                    .orElse(SampleMessage.NONE);
        }
        return shown;
    }

    private Optional<SampleMessage> render(AcceptedMessage message, String app) {
        String key = message.messageId().value();
        return switch (message.channel()) {
            case EMAIL ->
                content.email(message).map(email -> {
                    previews.keep(key, new Preview(email.html(), email.text()));
                    return new SampleMessage(key, email.html().isBlank() ? "text" : "html", email.subject(), "");
                });
            case SMS ->
                content.sms(message).map(sms -> {
                    previews.keep(
                            key, Preview.sms(previews.withShortLinks(sms.text().text())));
                    return new SampleMessage(key, "html", "", "");
                });
            case PUSH ->
                content.push(message).filter(push -> !push.options().silent()).map(push -> {
                    previews.keep(key, Preview.push(push.alert(), push.buttons(), app));
                    return new SampleMessage(key, "html", "", "");
                });
        };
    }
}
