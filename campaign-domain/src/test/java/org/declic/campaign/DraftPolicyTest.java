package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.declic.campaign.CampaignDraft.Action;
import org.declic.campaign.CampaignDraft.Audience;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.PushContent.ClickBehaviour;
import org.declic.content.PushOptions;
import org.declic.content.SmsContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftPolicyTest {

    private static final CampaignKind KIND = CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL);

    @Test
    void keepsTheChannelAndHighThroughputToTransactionalCampaigns() {
        CampaignDraft sms = CampaignDraft.named("A", "a", Channel.SMS);

        assertThatCode(() -> DraftPolicy.require(new CampaignKind(Category.TRANSACTIONAL, Channel.SMS, true), sms))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidDraftException.class)
                .isThrownBy(() -> DraftPolicy.require(KIND, sms))
                .satisfies(e -> assertThat(e.violations())
                        .containsExactly(new InvalidDraftException.Violation("channel", "fixed")));
        assertThatExceptionOfType(InvalidDraftException.class)
                .isThrownBy(() -> DraftPolicy.require(new CampaignKind(Category.MARKETING, Channel.SMS, true), sms))
                .satisfies(e -> assertThat(e.violations())
                        .containsExactly(new InvalidDraftException.Violation("highThroughput", "transactional")));
    }

    private static final EmailContent EMPTY = new EmailContent("", "", "", "");

    @Test
    void takesAnEmptyDraftWithNameAndAlias() {
        assertThat(violations(CampaignDraft.named("Order", "order", Channel.EMAIL)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', name required",
        "'  ', name required",
        "'a\u0000b', name malformed",
        "'a\nb', name malformed",
        "'a\u0085b', name malformed"
    })
    void checksTheName(String name, String expected) {
        assertThat(violations(CampaignDraft.named(name, "order", Channel.EMAIL)))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "a-b", "a--b", "9-x-9"})
    void takesAnAlias(String alias) {
        assertThat(violations(CampaignDraft.named("Order", alias, Channel.EMAIL)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "A", "a_b", "a b", "é", "a\n", "a/b", "a.b"})
    void refusesAMalformedAlias(String alias) {
        assertThat(violations(CampaignDraft.named("Order", alias, Channel.EMAIL)))
                .containsExactly("alias malformed");
    }

    @Test
    void boundsEveryText() {
        assertThat(violations(CampaignDraft.named("n".repeat(200), "a".repeat(100), Channel.EMAIL)))
                .isEmpty();
        assertThat(violations(CampaignDraft.named("n".repeat(201), "a".repeat(101), Channel.EMAIL)))
                .containsExactly("name too-long", "alias malformed");
        assertThat(violations(described("d".repeat(2000)))).isEmpty();
        assertThat(violations(described("d".repeat(2001)))).containsExactly("description too-long");
        assertThat(violations(described("\u0000"))).containsExactly("description malformed");
        assertThat(violations(described("two\nlines"))).isEmpty();
    }

    @Test
    void boundsTags() {
        assertThat(violations(tagged(Collections.nCopies(15, "t".repeat(50))))).isEmpty();
        assertThat(violations(tagged(Collections.nCopies(16, "t")))).containsExactly("tags too-long");
        assertThat(violations(tagged(List.of("t".repeat(51))))).containsExactly("tags malformed");
        assertThat(violations(tagged(List.of(" ")))).containsExactly("tags malformed");
        assertThat(violations(tagged(List.of("a\nb")))).containsExactly("tags malformed");
    }

    @Test
    void boundsContent() {
        String longText = "x".repeat(1_000_001);
        String longLine = "x".repeat(1001);

        assertThat(violations(CampaignDraft.named("Order", "order", Channel.EMAIL)
                        .saying(new EmailContent(longLine, longLine, longText, longText))))
                .containsExactly("subject too-long", "preheader too-long", "html too-long", "text too-long");
        assertThat(violations(CampaignDraft.named("Order", "order", Channel.EMAIL)
                        .saying(new EmailContent(
                                longLine.substring(1),
                                longLine.substring(1),
                                longText.substring(1),
                                longText.substring(1)))))
                .isEmpty();
    }

    @Test
    void boundsSmsAndPush() {
        CampaignKind sms = CampaignKind.of(Category.TRANSACTIONAL, Channel.SMS);
        CampaignDraft text = CampaignDraft.named("Order", "order", Channel.SMS);
        assertThat(violations(sms, text.saying(new SmsContent("x".repeat(10_000)))))
                .isEmpty();
        assertThat(violations(sms, text.saying(new SmsContent("x".repeat(10_001)))))
                .containsExactly("message too-long");
        CampaignKind push = CampaignKind.of(Category.TRANSACTIONAL, Channel.PUSH);
        CampaignDraft notice = CampaignDraft.named("Order", "order", Channel.PUSH);
        assertThat(violations(
                        push,
                        notice.saying(new PushContent(
                                "x".repeat(1_001),
                                "x".repeat(10_001),
                                "x".repeat(2_001),
                                ClickBehaviour.WEBURL,
                                "x".repeat(2_001),
                                List.of(PushContent.Button.of("Track", "https://" + "x".repeat(1_993))),
                                "x".repeat(10_001),
                                PushOptions.USUAL))))
                .containsExactly(
                        "title too-long",
                        "body too-long",
                        "image too-long",
                        "link too-long",
                        "data too-long",
                        "buttons too-long");
    }

    @Test
    void boundsWhatIsOfThePhonesPlatform() {
        String longest = "x".repeat(50);

        assertThat(pushViolations(longest)).isEmpty();
        assertThat(pushViolations(longest + "x"))
                .containsExactlyInAnyOrder(
                        "sound too-long",
                        "collapseKey too-long",
                        "channelId too-long",
                        "icon too-long",
                        "thread too-long",
                        "category too-long");
        assertThat(pushViolations("a\nb"))
                .containsExactlyInAnyOrder(
                        "sound malformed",
                        "collapseKey malformed",
                        "channelId malformed",
                        "icon malformed",
                        "thread malformed",
                        "category malformed");
        assertThat(pushViolations("é")).as("a header").containsExactly("collapseKey malformed");
    }

    private static List<String> pushViolations(String word) {
        PushOptions options = new PushOptions(
                false,
                "",
                word,
                word,
                true,
                new PushOptions.Android(word, PushOptions.Visibility.PUBLIC, PushOptions.Priority.LOW, word),
                new PushOptions.Ios(word, word, false, false, ""));
        CampaignKind push = CampaignKind.of(Category.TRANSACTIONAL, Channel.PUSH);
        CampaignDraft draft = CampaignDraft.named("Order", "order", Channel.PUSH)
                .saying(new PushContent("Title", "", "", ClickBehaviour.OPENAPP, "", List.of(), "", options));
        return violations(push, draft);
    }

    @Test
    void boundsTheDeclaredContext() {
        String longest = "{\"a\": \"" + "x".repeat(DeclaredContext.LONGEST - 9) + "\"}";

        assertThat(violations(expecting(longest))).isEmpty();
        assertThat(violations(expecting(longest + " "))).containsExactly("context too-long");
        assertThat(violations(expecting("[1]"))).containsExactly("context malformed");
    }

    private static CampaignDraft expecting(String example) {
        return CampaignDraft.named("Order", "order", Channel.EMAIL).expecting(new DeclaredContext(example));
    }

    @ParameterizedTest
    @CsvSource({"email, true", "ECID, true", "custom_id-2, true", "'', false", "1a, false", "a b, false", "é, false"})
    void checksTheNamespace(String namespace, boolean valid) {
        CampaignDraft draft = new CampaignDraft(
                "Order",
                "order",
                "",
                List.of(),
                Action.of(""),
                Writing.of(EMPTY),
                Audience.of(namespace),
                Window.open(ZoneOffset.UTC));

        assertThat(violations(draft)).isEqualTo(valid ? List.of() : List.of("namespace malformed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789012345678901234567890123456", "\u0000", "a b"})
    void refusesWhatCannotBeTheIdOfAConfiguration(String id) {
        assertThat(violations(
                        CampaignDraft.named("Order", "order", Channel.EMAIL).through(id)))
                .containsExactly("configurationId malformed");
    }

    private static CampaignDraft described(String description) {
        return new CampaignDraft(
                "Order",
                "order",
                description,
                List.of(),
                Action.of(""),
                Writing.of(EMPTY),
                Audience.of("email"),
                Window.open(ZoneOffset.UTC));
    }

    private static CampaignDraft tagged(List<String> tags) {
        return new CampaignDraft(
                "Order",
                "order",
                "",
                tags,
                Action.of(""),
                Writing.of(EMPTY),
                Audience.of("email"),
                Window.open(ZoneOffset.UTC));
    }

    private static List<String> violations(CampaignDraft draft) {
        return violations(KIND, draft);
    }

    private static List<String> violations(CampaignKind kind, CampaignDraft draft) {
        InvalidDraftException thrown =
                catchThrowableOfType(InvalidDraftException.class, () -> DraftPolicy.require(kind, draft));
        return thrown == null
                ? List.of()
                : thrown.violations().stream()
                        .map(violation -> violation.field() + " " + violation.rule())
                        .toList();
    }
}
