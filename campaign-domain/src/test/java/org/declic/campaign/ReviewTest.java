package org.declic.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.declic.campaign.Finding.Level;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.ChannelConfiguration;
import org.declic.channel.ChannelSettings;
import org.declic.channel.ConfigurationStatus;
import org.declic.channel.EmailSettings;
import org.declic.channel.SmsSettings;
import org.declic.content.EmailContent;
import org.declic.content.SmsContent;
import org.declic.shared.LastChange;
import org.declic.shared.SandboxId;
import org.junit.jupiter.api.Test;

class ReviewTest {

    private static final CampaignKind SMS = CampaignKind.of(Category.TRANSACTIONAL, Channel.SMS);

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final ChannelConfiguration ACTIVE = configuration(ConfigurationStatus.ACTIVE);
    private static final CampaignDraft READY = CampaignFixture.aDraft("order", ACTIVE);

    @Test
    void findsNothingInAReadyDraft() {
        assertThat(review(READY, ACTIVE)).isEmpty();
    }

    @Test
    void missesTheConfiguration() {
        Finding missing = Finding.error("configuration-missing");

        assertThat(review(READY.through(""), ACTIVE)).containsExactly(missing);
        assertThat(Review.of(
                        READY,
                        CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL),
                        Optional.empty(),
                        Optional.empty(),
                        NOW))
                .containsExactly(missing);
    }

    @Test
    void wantsAnActiveConfigurationOfItsCategory() {
        assertThat(review(READY, configuration(ConfigurationStatus.DRAFT)))
                .containsExactly(Finding.error("configuration-inactive", "email"));
        assertThat(Review.of(
                        READY,
                        CampaignKind.of(Category.MARKETING, Channel.EMAIL),
                        Optional.of(configuration(ConfigurationStatus.DEACTIVATED)),
                        Optional.empty(),
                        NOW))
                .containsExactly(
                        Finding.error("audience-missing"),
                        Finding.error("configuration-public-url"),
                        Finding.error("configuration-inactive", "email"),
                        Finding.error("configuration-category", "email"),
                        Finding.error("opt-out-missing"));
    }

    @Test
    void missesSubjectAndContent() {
        assertThat(review(READY.saying(new EmailContent(" ", "", " ", "\n")), ACTIVE))
                .containsExactly(Finding.error("subject-missing"), Finding.error("content-empty"));
    }

    @Test
    void warnsOfAMissingTextPartButNotOfMissingHtml() {
        assertThat(review(READY.saying(new EmailContent("Subject", "", "<p>Hello</p>", "")), ACTIVE))
                .containsExactly(Finding.warning("text-missing"));
        assertThat(review(READY.saying(new EmailContent("Subject", "", "", "Hello")), ACTIVE))
                .isEmpty();
    }

    @Test
    void warnsOfHtmlThatGmailClips() {
        String heavy = "é".repeat(51 * 1024); // 102 KiB in UTF-8

        List<Finding> findings = review(READY.saying(new EmailContent("Subject", "", heavy, "Hello")), ACTIVE);

        assertThat(findings).containsExactly(Finding.warning("html-heavy", "102"));
        assertThat(findings.get(0).level()).isEqualTo(Level.WARNING);
        assertThat(review(READY.saying(new EmailContent("Subject", "", "x".repeat(100 * 1024), "Hello")), ACTIVE))
                .isEmpty();
    }

    @Test
    void warnsOnceOfEachReferenceWithoutADefault() {
        EmailContent content = new EmailContent(
                "For ${context.name}", "", "", "$context.name, ${context.code}, ${context.town|'there'}");

        assertThat(review(READY.saying(content), ACTIVE))
                .containsExactlyInAnyOrder(
                        Finding.warning("default-missing", "context.name"),
                        Finding.warning("default-missing", "context.code"));
    }

    @Test
    void findsEveryFaultOfTheTemplateWithItsPlace() {
        EmailContent content = new EmailContent("#include('x')", "", "<p>\n#end</p>", "Hello");

        List<Finding> findings = review(READY.saying(content), ACTIVE);

        assertThat(findings)
                .extracting(Finding::code, Finding::level)
                .containsOnly(tuple("template-problem", Level.ERROR));
        assertThat(findings)
                .extracting(finding -> finding.details().subList(0, 3))
                .containsExactly(List.of("SUBJECT", "1", "1"), List.of("HTML", "2", "1"));
    }

    @Test
    void refusesWhatCallsDoNotCarryAndNamesTheNearest() {
        EmailContent content = new EmailContent(
                "${context.order.numbr|'?'}",
                "",
                "<p>\n${context.invoice|'?'} ${context.order.number|'?'}"
                        + "#foreach($item in $context.order.items)$!item.nam $!item.name $!item.colour#end"
                        + "#foreach($gift in $context.gifts)$!gift.name#end</p>",
                "Hello");
        DeclaredContext declared =
                new DeclaredContext("{\"order\": {\"number\": 1, \"items\": [{\"name\": \"Coat\"}]}}");

        List<Finding> findings = review(READY.saying(content).expecting(declared), ACTIVE).stream()
                .filter(finding -> finding.level() == Level.ERROR)
                .toList();

        assertThat(findings)
                .containsExactly(
                        Finding.error(
                                "context-misspelt", "SUBJECT", "1", "context.order.numbr", "context.order.number"),
                        Finding.error("context-undeclared", "HTML", "2", "context.invoice"),
                        Finding.error("context-undeclared", "HTML", "2", "context.gifts"),
                        Finding.error("element-misspelt", "context.order.items.nam", "context.order.items.name"),
                        Finding.error("element-undeclared", "context.order.items.colour"));
        assertThat(review(READY.saying(content), ACTIVE))
                .extracting(Finding::level)
                .doesNotContain(Level.ERROR);
    }

    @Test
    void wantsAWindowInOrderAndNotPast() {
        assertThat(review(READY.during(new Window(NOW.plusSeconds(2), NOW.plusSeconds(1), ZoneOffset.UTC)), ACTIVE))
                .containsExactly(Finding.error("window-order"));
        assertThat(review(READY.during(new Window(null, NOW, ZoneOffset.UTC)), ACTIVE))
                .containsExactly(Finding.error("window-past"));
        assertThat(review(READY.during(new Window(NOW, NOW.plusSeconds(1), ZoneOffset.UTC)), ACTIVE))
                .isEmpty();
    }

    @Test
    void looksAtAnSmsAsItsChannelDoes() {
        assertThat(sms("Your code is ${context.code|'123456'}")).isEmpty();
        assertThat(sms(" ")).containsExactly(Finding.error("message-missing"));
        assertThat(sms("é".repeat(160))).isEmpty();
        assertThat(sms("é".repeat(161))).containsExactly(Finding.warning("message-long", "2"));
        assertThat(sms("Prêt, c’est l’heure")).containsExactly(Finding.warning("message-unicode", "ê ’"));
    }

    @Test
    void marketingEmailNeedsAWayOut() {
        CampaignKind marketing = CampaignKind.of(Category.MARKETING, Channel.EMAIL);
        CampaignDraft without = CampaignDraft.named("Sale", "sale", Channel.EMAIL)
                .saying(new EmailContent("Sale", "", "<p>All must go</p>", "All must go"));
        CampaignDraft with = without.saying(new EmailContent(
                "Sale", "", "<p>All must go. <a href=\"$links.unsubscribe\">Unsubscribe</a></p>", "All must go"));
        CampaignDraft elsewhere =
                without.saying(new EmailContent("Sale", "", "<p>All must go</p>", "No more: $links.unsubscribe"));
        CampaignDraft asText = without.saying(new EmailContent("Sale", "", " ", "No more: $links.unsubscribe"));
        Finding missing = Finding.error("opt-out-missing");

        assertThat(Review.of(elsewhere, marketing, Optional.empty(), Optional.empty(), NOW))
                .as("who sees the HTML sees none")
                .contains(missing);
        assertThat(Review.of(asText, marketing, Optional.empty(), Optional.empty(), NOW))
                .doesNotContain(missing);

        assertThat(Review.of(without, marketing, Optional.empty(), Optional.empty(), NOW))
                .contains(missing);
        assertThat(Review.of(with, marketing, Optional.empty(), Optional.empty(), NOW))
                .doesNotContain(missing)
                .noneMatch(finding -> finding.code().equals("default-missing"));
        assertThat(review(without, ACTIVE)).doesNotContain(missing);
        assertThat(Review.of(
                        CampaignDraft.named("Sale", "sale", Channel.SMS).saying(new SmsContent("Sale")),
                        CampaignKind.of(Category.MARKETING, Channel.SMS),
                        Optional.empty(),
                        Optional.empty(),
                        NOW))
                .doesNotContain(missing);
    }

    @Test
    void namesALinkThatThereIsNot() {
        CampaignDraft draft = CampaignDraft.named("Sale", "sale", Channel.EMAIL)
                .through("c1")
                .saying(new EmailContent("Sale", "", "<p>Sale\n$links.unsubscrib</p>", "$links"));

        assertThat(review(draft, ACTIVE))
                .containsExactly(
                        Finding.error("link-unknown", "HTML", "2", "links.unsubscrib"),
                        Finding.error("link-unknown", "TEXT", "1", "links"));
    }

    @Test
    void onlyAnEmailIsShownInTheBrowser() {
        CampaignDraft email = CampaignDraft.named("Sale", "sale", Channel.EMAIL)
                .through("c1")
                .saying(new EmailContent("Sale", "", "<a href=\"$links.mirror\">See</a>", "$links.mirror"));
        CampaignDraft sms =
                CampaignDraft.named("Sale", "sale", Channel.SMS).saying(new SmsContent("See $links.mirror"));

        assertThat(review(email, ACTIVE)).extracting(Finding::code).doesNotContain("link-unknown");
        assertThat(Review.of(
                        sms,
                        CampaignKind.of(Category.TRANSACTIONAL, Channel.SMS),
                        Optional.empty(),
                        Optional.empty(),
                        NOW))
                .contains(Finding.error("link-unknown", "MESSAGE", "1", "links.mirror"));
    }

    @Test
    void highThroughputHasNoProfiles() {
        CampaignDraft draft = CampaignDraft.named("Code", "code", Channel.EMAIL)
                .through("c1")
                .saying(new EmailContent(
                        "Hello",
                        "",
                        "<p>Hello\n$!profile.person.name</p>",
                        "#set($p = $profile.email)\n$!context.code\n$!p"));

        assertThat(Review.of(
                        draft,
                        new CampaignKind(Category.TRANSACTIONAL, Channel.EMAIL, true),
                        Optional.of(ACTIVE),
                        Optional.empty(),
                        NOW))
                .filteredOn(finding -> finding.level() == Level.ERROR)
                .containsExactly(
                        Finding.error("profile-reference", "HTML", "2", "profile.person.name"),
                        Finding.error("profile-reference", "TEXT", "1", "profile.email"),
                        Finding.error("profile-reference", "TEXT", "3", "profile.email"));
        assertThat(review(draft, ACTIVE)).noneMatch(finding -> finding.level() == Level.ERROR);
    }

    @Test
    void wantsAConfigurationOfTheChannel() {
        CampaignDraft draft =
                CampaignDraft.named("Code", "code", Channel.SMS).through("c1").saying(new SmsContent("Hello"));

        assertThat(Review.of(draft, SMS, Optional.of(ACTIVE), Optional.empty(), NOW))
                .containsExactly(Finding.error("configuration-channel", "email"));
    }

    private static List<Finding> sms(String message) {
        CampaignDraft draft =
                CampaignDraft.named("Code", "code", Channel.SMS).through("c1").saying(new SmsContent(message));
        return Review.of(
                draft,
                SMS,
                Optional.of(configuration(ConfigurationStatus.ACTIVE, SmsSettings.outbox("Shop", "FR"))),
                Optional.empty(),
                NOW);
    }

    private static List<Finding> review(CampaignDraft draft, ChannelConfiguration configuration) {
        return Review.of(
                draft,
                CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL),
                Optional.of(configuration),
                Optional.empty(),
                NOW);
    }

    private static ChannelConfiguration configuration(ConfigurationStatus status) {
        return configuration(status, EmailSettings.outbox("Shop", "shop@example.com"));
    }

    private static ChannelConfiguration configuration(ConfigurationStatus status, ChannelSettings settings) {
        return new ChannelConfiguration(
                "c1",
                new SandboxId("prod"),
                new ChannelConfiguration.Properties("email", "", Category.TRANSACTIONAL),
                status,
                settings,
                false,
                new LastChange(1, NOW, "ada"));
    }
}
