package org.declic.channel;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;
import java.util.function.Function;

/**
 * What makes an SMS channel configuration.
 *
 * @param sender who the messages come from
 * @param smpp for {@link Provider#SMPP}
 * @param customer for providers with an HTTP API
 * @param request for {@link Provider#CUSTOM}
 * @param keywords what recipients may answer
 * @param retryMinutes 10 to 5,040 (84 h), after AJO's retry parameters
 */
public record SmsSettings(
        Provider provider,
        @JsonUnwrapped Sender sender,
        @JsonUnwrapped SmppServer smpp,
        @JsonUnwrapped Account customer,
        @JsonUnwrapped CustomRequest request,
        @JsonUnwrapped Keywords keywords,
        int retryMinutes)
        implements ChannelSettings {

    /**
     * Who messages come from.
     *
     * @param from a number with its country code, a short code, or up to 11 letters and digits
     * @param region the country of numbers without a country code, ISO 3166-1 such as {@code FR}
     */
    public record Sender(String from, String region) {}

    /**
     * The customer's account at a provider with an HTTP API; its token or key is the configuration's secret.
     *
     * @param account Twilio's account SID, Sinch's service plan; empty for others
     * @param url the API's address where it is not the usual one: of Infobip the customer's own; empty for the usual one
     */
    public record Account(String account, String url) {

        static final Account NONE = new Account("", "");
    }

    /**
     * The words with which a text may begin, separated by commas, and what is replied; an empty reply means none.
     *
     * @param stopWords say no to marketing
     * @param startWords take the no back
     * @param helpWords ask what there is
     */
    public record Keywords(
            String stopWords,
            String stopReply,
            String startWords,
            String startReply,
            String helpWords,
            String helpReply) {

        /** Each reply is one SMS in the GSM alphabet, in both languages, since nobody knows the sender's. */
        public static final Keywords USUAL = new Keywords(
                "STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, NO, ARRET",
                "You get no more marketing SMS from us. START: get them again. / Vous ne recevrez plus nos SMS marketing."
                        + " START : en recevoir.",
                "START, UNSTOP, YES, OUI, SUBSCRIBE, CONTINUE, RESUME, BEGIN",
                "You get our marketing SMS again. STOP: no more. / Vous recevrez de nouveau nos SMS marketing. STOP : ne"
                        + " plus en recevoir.",
                "HELP, INFO, AIDE",
                "Marketing SMS: STOP to end, START to get them again. / SMS marketing : STOP pour ne plus en recevoir,"
                        + " START pour en recevoir.");

        /** Configurations from before there were keywords are stored without any. */
        public Keywords {
            stopWords = Objects.requireNonNullElseGet(stopWords, () -> USUAL.stopWords);
            stopReply = Objects.requireNonNullElseGet(stopReply, () -> USUAL.stopReply);
            startWords = Objects.requireNonNullElseGet(startWords, () -> USUAL.startWords);
            startReply = Objects.requireNonNullElseGet(startReply, () -> USUAL.startReply);
            helpWords = Objects.requireNonNullElseGet(helpWords, () -> USUAL.helpWords);
            helpReply = Objects.requireNonNullElseGet(helpReply, () -> USUAL.helpReply);
        }
    }

    /** Settings that capture in the outbox. */
    public static SmsSettings outbox(String from, String region) {
        return new SmsSettings(
                Provider.OUTBOX,
                new Sender(from, region),
                SmppServer.NONE,
                Account.NONE,
                CustomRequest.NONE,
                Keywords.USUAL,
                LONGEST_RETRY_MINUTES);
    }

    /** The same sender, by way of an SMPP server. */
    public SmsSettings over(SmppServer server) {
        return new SmsSettings(Provider.SMPP, sender, server, customer, request, keywords, retryMinutes);
    }

    /** The same sender, by way of a provider's HTTP API. */
    public SmsSettings by(Provider other, Account account) {
        return new SmsSettings(other, sender, smpp, account, request, keywords, retryMinutes);
    }

    /** The same sender, by way of a request of the customer's own. */
    public SmsSettings by(CustomRequest own) {
        return new SmsSettings(Provider.CUSTOM, sender, smpp, customer, own, keywords, retryMinutes);
    }

    /** The same, with other keywords and replies. */
    public SmsSettings answering(Keywords others) {
        return new SmsSettings(provider, sender, smpp, customer, request, others, retryMinutes);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public String from() {
        return sender.from();
    }

    /** The country of numbers without a country code. */
    public String region() {
        return sender.region();
    }

    @Override
    public <T> T match(Function<EmailSettings, T> email, Function<SmsSettings, T> sms, Function<PushSettings, T> push) {
        return sms.apply(this);
    }

    @Override
    public SmsSettings asSms() {
        return this;
    }
}
