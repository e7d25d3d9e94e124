package org.declic.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.declic.channel.Channel;
import org.declic.template.SurroundingText;
import org.declic.template.TemplateField;

/**
 * The authored source of an SMS, in the Velocity template language.
 *
 * @param message plain text, with line breaks if wanted
 */
public record SmsContent(String message) implements Content {

    public SmsContent {
        Objects.requireNonNull(message, "message");
    }

    /** An SMS in which nothing is written yet. */
    public static SmsContent empty() {
        return new SmsContent("");
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Map<TemplateField, String> sources() {
        return Map.of(SmsField.MESSAGE, message);
    }

    @Override
    public SmsTemplate compile() {
        return new SmsTemplate(CompiledFields.of(this));
    }

    /** Its length is that of the source, for nobody knows the values before the call. */
    @Override
    public List<ContentAlert> alerts() {
        List<ContentAlert> alerts = new ArrayList<>();
        SmsText text = new SmsText(message);
        if (message.isBlank()) {
            alerts.add(ContentAlert.error("message-missing"));
        }
        if (!text.forcingUnicode().isEmpty()) {
            alerts.add(ContentAlert.warning("message-unicode", String.join(" ", text.forcingUnicode())));
        }
        if (text.segments() > 1) {
            alerts.add(ContentAlert.warning("message-long", Integer.toString(text.segments())));
        }
        return alerts;
    }

    /** The same with plainer characters around its expressions for those that the GSM alphabet lacks. */
    public SmsContent plainer() {
        return new SmsContent(SurroundingText.change(
                message, text -> new SmsText(text).plainer().text()));
    }

    @Override
    public <T> T match(Function<EmailContent, T> email, Function<SmsContent, T> sms, Function<PushContent, T> push) {
        return sms.apply(this);
    }
}
