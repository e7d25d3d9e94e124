package org.declic.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.declic.campaign.InvalidDraftException.Violation;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Category;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.PushField;
import org.declic.content.PushOptions;
import org.declic.profile.Identity;
import org.declic.shared.OneLineText;
import org.declic.shared.StorableText;

/** What a draft must fulfil to be stored at all; what it needs to go live is the {@link Review}'s matter. */
final class DraftPolicy {

    static final Pattern ALIAS = Pattern.compile("[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?");
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-z-]{0,36}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int LONGEST_TAG = 50;
    private static final int MOST_TAGS = 15;

    private final List<Violation> violations = new ArrayList<>();

    private DraftPolicy() {}

    static void require(CampaignKind kind, CampaignDraft draft) {
        DraftPolicy policy = new DraftPolicy();
        policy.checkProperties(draft);
        policy.checkContent(draft);
        policy.check("channel", "fixed", draft.content().channel() == kind.channel());
        policy.check(
                "highThroughput", "transactional", !kind.highThroughput() || kind.category() == Category.TRANSACTIONAL);
        policy.checkMarketing(kind, draft);
        policy.check("namespace", "malformed", Identity.isNamespace(draft.namespace()));
        if (!policy.violations.isEmpty()) {
            throw new InvalidDraftException(policy.violations);
        }
    }

    private void checkProperties(CampaignDraft draft) {
        check("name", "required", !draft.name().isBlank());
        checkLength("name", draft.name().length(), LONGEST_NAME);
        check("name", "malformed", draft.name().chars().noneMatch(Character::isISOControl));
        check("alias", "malformed", ALIAS.matcher(draft.alias()).matches());
        checkLength("description", draft.description().length(), LONGEST_DESCRIPTION);
        check("description", "malformed", StorableText.isStorable(draft.description()));
        check(
                "configurationId",
                "malformed",
                REFERENCE.matcher(draft.configurationId()).matches());
        checkLength("tags", draft.tags().size(), MOST_TAGS);
        check("tags", "malformed", draft.tags().stream().allMatch(DraftPolicy::isTag));
    }

    /** What only marketing has. */
    private void checkMarketing(CampaignKind kind, CampaignDraft draft) {
        boolean marketing = kind.category() == Category.MARKETING;
        String audienceId = draft.audience().audienceId();
        int rate = draft.window().deliveryRate();
        check("audience", "malformed", REFERENCE.matcher(audienceId).matches());
        check("audience", "marketing", marketing || audienceId.isEmpty());
        check("deliveryRate", "range", rate >= 0 && rate <= Window.HIGHEST_RATE);
        check("deliveryRate", "marketing", marketing || rate == 0);
    }

    private void checkContent(CampaignDraft draft) {
        draft.content()
                .sources()
                .forEach((field, source) -> checkLength(field.word(), source.length(), field.longestSource()));
        Map<String, String> words = draft.content()
                .match(
                        email -> Map.of(),
                        sms -> Map.of(),
                        push -> push.options().words());
        words.forEach(this::checkWord);
        int longestLink = draft.content().match(email -> 0, sms -> 0, DraftPolicy::longestLink);
        checkLength("buttons", longestLink, PushField.LINK.longestSource());
        check("collapseKey", "malformed", isHeader(words.getOrDefault("collapseKey", "")));
        checkLength("context", draft.context().example().length(), DeclaredContext.LONGEST);
        check("context", "malformed", draft.context().isWellFormed());
        check("html", "too-many-blocks", draft.content().match(DraftPolicy::hasRoom, sms -> true, push -> true));
    }

    private void checkWord(String field, String word) {
        checkLength(field, word.length(), PushOptions.LONGEST_WORD);
        check(field, "malformed", OneLineText.isOneLine(word) && StorableText.isStorable(word));
    }

    private static int longestLink(PushContent push) {
        return push.buttons().stream()
                .mapToInt(button -> button.link().length())
                .max()
                .orElse(0);
    }

    /** Apple gets it in a header, of at most 64 bytes. */
    private static boolean isHeader(String word) {
        return word.chars().allMatch(each -> each < 127);
    }

    private static boolean hasRoom(EmailContent email) {
        return email.design() == null || !email.design().isTooLarge();
    }

    private static boolean isTag(String tag) {
        return !tag.isBlank() && tag.length() <= LONGEST_TAG && tag.chars().noneMatch(Character::isISOControl);
    }

    private void checkLength(String field, int length, int most) {
        if (length > most) {
            violations.add(new Violation(field, "too-long", most));
        }
    }

    private void check(String field, String rule, boolean fulfilled) {
        if (!fulfilled) {
            violations.add(new Violation(field, rule));
        }
    }
}
