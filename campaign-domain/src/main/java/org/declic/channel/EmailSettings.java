package org.declic.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.Function;

/**
 * What makes an email channel configuration.
 *
 * @param retryMinutes 10 to 5,040 (84 h), after AJO's retry parameters
 * @param urlParameters what is appended to the links of its messages, after AJO's URL tracking parameters
 */
public record EmailSettings(
        Provider provider,
        @JsonUnwrapped EmailSender sender,
        @JsonUnwrapped SmtpServer server,
        int retryMinutes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UrlParameter> urlParameters)
        implements ChannelSettings {

    /** Settings that were stored before there were parameters of links have none. */
    public EmailSettings {
        urlParameters = urlParameters == null ? List.of() : List.copyOf(urlParameters);
    }

    /**
     * A parameter of links.
     *
     * @param value text, in which the placeholder of a {@link Source} stands for what the message comes from
     */
    public record UrlParameter(String name, String value) {

        /** The value of a message. */
        public String value(Function<Source, String> source) {
            String filled = value;
            for (Source each : Source.values()) {
                if (filled.contains(each.placeholder())) {
                    filled = filled.replace(each.placeholder(), source.apply(each));
                }
            }
            return filled;
        }
    }

    /** What a message comes from, by the names that AJO has for it. */
    public enum Source {
        /** The campaign. */
        ID("id"),
        /** The campaign's name. */
        NAME("name"),
        /** The campaign's version. */
        VERSION_ID("versionId");

        private final String name;

        Source(String name) {
            this.name = name;
        }

        /** What stands for it in a value. */
        public String placeholder() {
            return "{{context.system.source." + name + "}}";
        }
    }

    /** Settings that capture in the outbox. */
    public static EmailSettings outbox(String fromName, String fromEmail) {
        EmailSender sender = new EmailSender(fromName, fromEmail, "", "");
        return new EmailSettings(Provider.OUTBOX, sender, SmtpServer.none(), LONGEST_RETRY_MINUTES, List.of());
    }

    /** The same sender, by way of an SMTP server without sign-in. */
    public EmailSettings over(String smtpHost, int smtpPort, TlsMode mode) {
        SmtpServer other = new SmtpServer(smtpHost, smtpPort, mode, "", server.connections());
        return new EmailSettings(Provider.SMTP, sender, other, retryMinutes, urlParameters);
    }

    /** The same with parameters of links. */
    public EmailSettings with(List<UrlParameter> parameters) {
        return new EmailSettings(provider, sender, server, retryMinutes, parameters);
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
