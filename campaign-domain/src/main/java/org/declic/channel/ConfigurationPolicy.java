package org.declic.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.declic.channel.InvalidConfigurationException.Violation;
import org.declic.shared.EmailAddress;
import org.declic.shared.OneLineText;
import org.declic.shared.PhoneNumber;
import org.declic.shared.StorableText;

/** What a channel configuration must fulfil (reference: AJO, channel surfaces and email settings). */
final class ConfigurationPolicy {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\- ]{0,99}");

    /** A number with its country code, a short code, or an alphanumeric id, which cannot be answered. */
    private static final Pattern SMS_SENDER =
            Pattern.compile("\\+[1-9][0-9]{6,14}|[0-9]{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 ]{0,10}[A-Za-z0-9]");

    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_DISPLAY_NAME = 100;
    private static final int LONGEST_HOST = 253;
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CONNECTIONS = 64;
    private static final int SHORTEST_RETRY_MINUTES = 10;
    private static final int SHORTEST_MARKETING_RETRY_MINUTES = 6 * 60;

    private final List<Violation> violations = new ArrayList<>();

    private ConfigurationPolicy() {}

    static void require(ConfigurationDraft draft) {
        ConfigurationPolicy policy = new ConfigurationPolicy();
        policy.checkProperties(draft);
        policy.check(
                "provider",
                "malformed",
                draft.settings().provider().takes(draft.settings().channel()));
        policy.checkRetry(draft.category(), draft.settings().retryMinutes());
        policy = draft.settings().match(policy::checkEmail, policy::checkSms);
        if (!policy.violations.isEmpty()) {
            throw new InvalidConfigurationException(policy.violations);
        }
    }

    private void checkProperties(ConfigurationDraft draft) {
        check("name", "malformed", NAME.matcher(draft.name()).matches());
        check("description", "too-long", draft.description().length() <= LONGEST_DESCRIPTION);
        check("description", "malformed", StorableText.isStorable(draft.description()));
    }

    private ConfigurationPolicy checkEmail(EmailSettings email) {
        checkSender(email.sender());
        if (email.provider() == Provider.SMTP) {
            checkServer(email.server());
        }
        return this;
    }

    private ConfigurationPolicy checkSms(SmsSettings sms) {
        check("from", "malformed", SMS_SENDER.matcher(sms.from()).matches());
        check("region", "malformed", PhoneNumber.isRegion(sms.region()));
        return this;
    }

    private void checkSender(EmailSender sender) {
        check("fromName", "malformed", isDisplayName(sender.fromName()));
        check("fromEmail", "malformed", EmailAddress.isValid(sender.fromEmail()));
        check("replyToName", "malformed", isDisplayName(sender.replyToName()));
        check(
                "replyToEmail",
                "malformed",
                sender.replyToEmail().isEmpty() || EmailAddress.isValid(sender.replyToEmail()));
    }

    private void checkRetry(Category category, int minutes) {
        int shortest = category == Category.MARKETING ? SHORTEST_MARKETING_RETRY_MINUTES : SHORTEST_RETRY_MINUTES;
        check("retryMinutes", "out-of-range", minutes >= shortest && minutes <= ChannelSettings.LONGEST_RETRY_MINUTES);
    }

    private void checkServer(SmtpServer server) {
        boolean plainHost = server.host().chars().allMatch(c -> c > ' ' && c < 127);
        check("host", "required", !server.host().isBlank());
        check("host", "malformed", plainHost && server.host().length() <= LONGEST_HOST);
        check("port", "out-of-range", server.port() > 0 && server.port() <= HIGHEST_PORT);
        check("connections", "out-of-range", server.connections() > 0 && server.connections() <= MOST_CONNECTIONS);
    }

    private static boolean isDisplayName(String name) {
        return name.length() <= LONGEST_DISPLAY_NAME && OneLineText.isOneLine(name);
    }

    private void check(String field, String rule, boolean fulfilled) {
        if (!fulfilled) {
            violations.add(new Violation(field, rule));
        }
    }
}
