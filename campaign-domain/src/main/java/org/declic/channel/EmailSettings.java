package org.declic.channel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.function.Function;

/**
 * What makes an email channel configuration.
 *
 * @param retryMinutes 10 to 5,040 (84 h), after AJO's retry parameters
 */
public record EmailSettings(
        Provider provider,
        @JsonUnwrapped EmailSender sender,
        @JsonUnwrapped SmtpServer server,
        int retryMinutes) implements ChannelSettings {

    /** Settings that capture in the outbox. */
    public static EmailSettings outbox(String fromName, String fromEmail) {
        EmailSender sender = new EmailSender(fromName, fromEmail, "", "");
        return new EmailSettings(Provider.OUTBOX, sender, SmtpServer.none(), LONGEST_RETRY_MINUTES);
    }

    /** The same sender, by way of an SMTP server without sign-in. */
    public EmailSettings over(String smtpHost, int smtpPort, TlsMode mode) {
        SmtpServer other = new SmtpServer(smtpHost, smtpPort, mode, "", server.connections());
        return new EmailSettings(Provider.SMTP, sender, other, retryMinutes);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public String from() {
        return sender.fromName().isEmpty() ? sender.fromEmail() : sender.fromName() + " <" + sender.fromEmail() + ">";
    }

    @Override
    public <T> T match(Function<EmailSettings, T> email, Function<SmsSettings, T> sms, Function<PushSettings, T> push) {
        return email.apply(this);
    }

    @Override
    public EmailSettings asEmail() {
        return this;
    }
}
