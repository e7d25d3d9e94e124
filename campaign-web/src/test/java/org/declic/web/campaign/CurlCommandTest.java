package org.declic.web.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.declic.access.Sandbox;
import org.declic.campaign.CampaignDraft.Writing;
import org.declic.campaign.CampaignKind;
import org.declic.campaign.context.DeclaredContext;
import org.declic.channel.Category;
import org.declic.channel.Channel;
import org.declic.channel.Provider;
import org.declic.channel.PushSettings;
import org.declic.content.Content;
import org.declic.content.EmailContent;
import org.declic.content.PushContent;
import org.declic.content.SmsContent;
import org.declic.shared.Json;
import org.declic.shared.SandboxId;
import org.declic.web.campaign.CurlCommand.Called;
import org.junit.jupiter.api.Test;

class CurlCommandTest {

    private static final EmailContent CONTENT = new EmailContent(
            "${context.product.name|'Your order'}",
            "",
            "<p>$profile.person.name.firstName: $context.product.category, $context.offerCode</p>",
            "");

    private static CurlCommand command(String organisation, String namespace) {
        return new CurlCommand(
                "https://declic.example",
                new Sandbox(new SandboxId("1"), organisation, "prod", "Production"),
                new Called(
                        "order-confirmation", CampaignKind.of(Category.TRANSACTIONAL, Channel.EMAIL), Optional.empty()),
                namespace,
                Writing.of(CONTENT));
    }

    /** What follows {@code --data}. */
    private static Map<String, Object> body(String command) {
        String data = command.substring(command.indexOf("--data '") + "--data '".length(), command.length() - 1);
        return Json.object(
                data.replace("'\"$(date +%s)-$RANDOM\"'", "1764209000-4711").replace("'\\''", "'"));
    }

    @Test
    void carriesEveryVariableOfTheContentNested() {
        Map<String, Object> body = body(command("org@Demo", "email").trigger());

        assertThat(body)
                .containsEntry("campaignId", "order-confirmation")
                .containsEntry("requestId", "1764209000-4711");
        assertThat(body.get("recipients"))
                .isEqualTo(List.of(Map.of(
                        "type",
                        "external",
                        "namespace",
                        "email",
                        "userId",
                        "jane.doe@example.com",
                        "channelData",
                        Map.of("emailAddress", "jane.doe@example.com"),
                        "context",
                        Map.of(
                                "product",
                                Map.of(
                                        "name", "<context.product.name>",
                                        "category", "<context.product.category>"),
                                "offerCode",
                                "<context.offerCode>"),
                        "profile",
                        Map.of("person", Map.of("name", Map.of("firstName", "<profile.person.name.firstName>"))))));
    }

    @Test
    void carriesWhatIsDeclared() {
        DeclaredContext declared = new DeclaredContext("{\"offerCode\": \"it's 10 %\", \"note\": null}");
        CurlCommand usual = command("org@Demo", "email");
        CurlCommand command = new CurlCommand(
                usual.base(), usual.sandbox(), usual.campaign(), usual.namespace(), new Writing(CONTENT, declared));

        assertThat(String.valueOf(body(command.trigger()).get("recipients")))
                .contains("context={offerCode=it's 10 %, note=null}")
                .contains("firstName=<profile.person.name.firstName>");
    }

    @Test
    void addressesAPhoneByItsNumberAndADeviceByItsApp() {
        PushSettings app = new PushSettings(Provider.APNS, "com.example.shop", "", "", true, "", 10);

        assertThat(recipient(Channel.SMS, new SmsContent("Hello"), Optional.empty()))
                .contains("channelData={mobilePhoneNumber=+447700900123}", "userId=+447700900123");
        assertThat(recipient(Channel.PUSH, PushContent.empty(), Optional.of(app)))
                .contains("pushInfo={appID=com.example.shop, platform=apnsSandbox, token=<token>}");
        assertThat(recipient(Channel.PUSH, PushContent.empty(), Optional.empty()))
                .contains("pushInfo={appID=<app>, platform=fcm, token=<token>}");
    }

    private static String recipient(Channel channel, Content content, Optional<PushSettings> app) {
        CurlCommand usual = command("org@Demo", channel.namespace());
        CurlCommand command = new CurlCommand(
                usual.base(),
                usual.sandbox(),
                new Called("alias", CampaignKind.of(Category.TRANSACTIONAL, channel), app),
                usual.namespace(),
                Writing.of(content));
        return String.valueOf(body(command.trigger()).get("recipients"));
    }

    @Test
    void addressesThisServerInTheRightOrganisationAndSandbox() {
        CurlCommand command = command("org@Demo", "email");

        assertThat(command.token()).contains("'https://declic.example/ims/token/v3'", "client_credentials");
        assertThat(command.trigger())
                .contains(
                        "'https://declic.example/ajo/im/executions/unitary'",
                        "'x-gw-ims-org-id: org@Demo'",
                        "'x-sandbox-name: prod'",
                        "Bearer $TOKEN");
    }

    @Test
    void namesRecipientsByTheCampaignsNamespace() {
        assertThat(command("org@Demo", "loyaltyId").trigger())
                .contains("\"namespace\": \"loyaltyId\"", "\"userId\": \"<loyaltyId>\"");
    }

    @Test
    void letsNoNameBreakOutOfTheShellsQuotes() {
        assertThat(command("o'; rm -rf /; '", "email").trigger())
                .contains("'x-gw-ims-org-id: o'\\''; rm -rf /; '\\'''");
    }

    @Test
    void leavesOutWhatTheContentDoesNotUse() {
        CurlCommand plain = new CurlCommand(
                "http://localhost:8080",
                new Sandbox(new SandboxId("1"), "o", "prod", "P"),
                new Called("alias", new CampaignKind(Category.TRANSACTIONAL, Channel.EMAIL, true), Optional.empty()),
                "email",
                Writing.of(new EmailContent("Hi", "", "", "Hi")));

        assertThat(plain.trigger()).contains("/ajo/im/executions/highthroughput'");
        assertThat(plain.trigger()).doesNotContain("\"context\"", "\"profile\"");
    }
}
