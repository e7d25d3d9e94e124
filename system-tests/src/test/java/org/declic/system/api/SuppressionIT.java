package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.ajo.Credentials;
import org.declic.system.ajo.Trigger;
import org.declic.system.server.MailingServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is on the suppression list gets nothing, and is told apart by Adobe's codes; nor does who is not on an allowed list in force. */
@ExtendWith(SharedServers.class)
class SuppressionIT {

    private static final String LISTS = "ajo/config/suppression/";
    private static final String ADDRESSES = LISTS + "addresses";
    private static final String JANE = "jane@suppressed.example";

    private final MailingServer declic;
    private final Ajo administrator;

    SuppressionIT(MailingServer declic) {
        this.declic = declic;
        administrator = new Ajo(declic.server().root(), Credentials.ADMINISTRATION);
    }

    /** The server is shared. */
    @AfterEach
    void letEverybodyThrough() {
        declic.sink().accept();
        enforceAllowedList(false);
        for (String type : List.of("client", "allowed")) {
            declic.ajo()
                    .send(declic.ajo()
                            .request(ADDRESSES + "/" + JANE + "?type=" + type)
                            .DELETE());
        }
        awaitSent("settled@suppressed.example");
    }

    @Test
    void keepsMailFromWhoIsOnTheSuppressionList() {
        awaitSent(JANE);
        Answer added = add(ADDRESSES, "email", "Jane@Suppressed.example");

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.body().at("/0/entity/entityValue").asText()).isEqualTo(JANE);
        assertThat(added.body().at("/0/suppressed/type").asText()).isEqualTo("MANUAL");
        assertThat(added.body().at("/0/bounceState/bounceEvents").isEmpty()).isTrue();
        assertThat(added.body().at("/0/creationDate").isIntegralNumber()).isTrue();
        awaitExcluded(JANE, "050102");
        assertThat(get(ADDRESSES).body().at("/items/0/entity/entityValue").asText())
                .isEqualTo(JANE);
        assertThat(get(ADDRESSES + "/" + JANE).body().at("/client/imsOrgId").asText())
                .isEqualTo("DECLIC@Demo");

        assertThat(delete(ADDRESSES + "/" + JANE)).isEqualTo(204);
        assertThat(delete(ADDRESSES + "/" + JANE)).isEqualTo(404);
        assertThat(get(ADDRESSES + "/" + JANE).status()).isEqualTo(404);
        awaitSent(JANE);
    }

    @Test
    void keepsMailFromASuppressedDomain() {
        assertThat(add(LISTS + "domains", "domain", "suppressed.example").status())
                .isEqualTo(201);
        awaitExcluded("anybody@suppressed.example", "050105");

        assertThat(declic.ajo()
                        .send(declic.ajo()
                                .request(LISTS + "admin/DECLIC@Demo/prod")
                                .DELETE())
                        .status())
                .isEqualTo(403);
        assertThat(administrator
                        .send(administrator
                                .request(LISTS + "admin/DECLIC@Demo/prod")
                                .DELETE())
                        .status())
                .isEqualTo(202);
        awaitSent("anybody@suppressed.example");
    }

    @Test
    void letsOnlyTheAllowedThrough() {
        add(ADDRESSES + "?type=allowed", "email", JANE);
        enforceAllowedList(true);

        awaitExcluded("john@suppressed.example", "050103");
        awaitSent(JANE);
        assertThat(get("api/v1/allowed-list").body().path("inForce").asBoolean())
                .isTrue();
    }

    @Test
    void suppressesAnAddressThatTheMailServerDoesNotKnow() {
        declic.sink().reject(550, "5.1.1 No such user here");
        Answer bounced = end(JANE);
        declic.sink().accept();

        assertThat(bounced.recipientStates()).containsExactly("bounce");
        awaitExcluded(JANE, "050102");
        Answer entry = get(ADDRESSES + "/" + JANE);
        assertThat(entry.body().at("/suppressed/type").asText()).isEqualTo("HARD");
        assertThat(entry.body().at("/suppressed/comment").asText()).isEqualTo("5.1.1 No such user here");
        assertThat(entry.body().at("/bounceState/bounceEvents/0/bounceType").asText())
                .isEqualTo("HARD");
        assertThat(entry.body().at("/bounceState/bounceEvents/0/message").asText())
                .isEqualTo("5.1.1 No such user here");
        assertThat(entry.body().at("/bounceState/softCount").isInt()).isTrue();
    }

    /** The first soft bounce is one too many on this server. */
    @Test
    void suppressesAnAddressAfterTooManySoftBounces() {
        declic.sink().reject(552, "5.2.2 Mailbox full");
        Answer bounced = end(JANE);
        declic.sink().accept();

        assertThat(bounced.recipientStates()).containsExactly("bounce");
        awaitExcluded(JANE, "050102");
        Answer entry = get(ADDRESSES + "/" + JANE);
        assertThat(entry.body().at("/suppressed/type").asText()).isEqualTo("SOFT");
        assertThat(entry.body().at("/suppressed/comment").asText()).isEqualTo("5.2.2 Mailbox full");
    }

    @Test
    void takesAFile() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n"
                + "TYPE,VALUE,COMMENT\r\nEMAIL," + JANE + ",by file\r\nEMAIL,nobody,\r\n\r\n--x--\r\n";
        Answer uploaded = declic.ajo()
                .send(declic.ajo()
                        .request(LISTS + "uploads")
                        .setHeader("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(form)));
        assertThat(uploaded.status()).as(uploaded.toString()).isEqualTo(201);
        String job = LISTS + "uploads/" + uploaded.body().at("/success/jobId").asText();

        awaitExcluded(JANE, "050102");
        Answer told = get(job);
        assertThat(told.body().path("status").asText()).isEqualTo("COMPLETE");
        assertThat(told.body().path("handledCount").asInt()).isEqualTo(1);
        assertThat(told.body().at("/failedRecords/0/failureReason").asText()).contains("nobody");
        assertThat(get(LISTS + "uploads").body().at("/items/0/filename").asText())
                .isEqualTo("list.csv");
        assertThat(delete(job)).isEqualTo(204);
        assertThat(get(job).status()).isEqualTo(404);
    }

    @Test
    void isEmptiedByAnAdministratorOfItsSandbox() {
        String list = LISTS + "admin/DECLIC@Demo/prod";
        add(ADDRESSES, "email", JANE);
        awaitExcluded(JANE, "050102");

        assertThat(delete(list)).isEqualTo(403);
        assertThat(empty(LISTS + "admin/OTHER@Demo/prod")).isEqualTo(404);
        assertThat(empty(LISTS + "admin/DECLIC@Demo/dev")).isEqualTo(404);
        assertThat(get(ADDRESSES + "/" + JANE).status()).isEqualTo(200);

        assertThat(empty(list)).isEqualTo(202);
        assertThat(get(ADDRESSES).body().path("items")).isEmpty();
        awaitSent(JANE);
    }

    private int empty(String path) {
        return administrator.send(administrator.request(path).DELETE()).status();
    }

    @Test
    void refusesWhatIsNoAddress() {
        Answer refused = add(ADDRESSES, "email", "not an address");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/report/additionalContext").fieldNames())
                .toIterable()
                .containsExactly("/0/entity/entityValue");
        assertThat(get(ADDRESSES + "?orderby=size&type=x").status()).isEqualTo(400);
    }

    private void enforceAllowedList(boolean inForce) {
        Answer answer = administrator.send(administrator
                .request("api/v1/allowed-list")
                .PUT(BodyPublishers.ofString(Ajo.json(Map.of("inForce", inForce)))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Answer add(String path, String type, String value) {
        Map<String, Object> entry = Map.of("entity", Map.of("type", type, "entityValue", value), "comment", "a test");
        return declic.ajo().send(declic.ajo().request(path).POST(BodyPublishers.ofString(Ajo.json(List.of(entry)))));
    }

    private Answer get(String path) {
        return declic.ajo().send(declic.ajo().request(path).GET());
    }

    private int delete(String path) {
        return declic.ajo().send(declic.ajo().request(path).DELETE()).status();
    }

    /** A change of a list takes a second to reach the deliveries. */
    private void awaitExcluded(String address, String code) {
        Awaitility.await().untilAsserted(() -> {
            Answer end = end(address);
            assertThat(end.recipientStates()).containsExactly("exclude");
            assertThat(end.body().at("/recipients/0/reason").asText()).isEqualTo(code);
        });
    }

    private void awaitSent(String address) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(end(address).recipientStates()).containsExactly("sent"));
    }

    private Answer end(String address) {
        String execution = declic.ajo().accepted(Trigger.to(address));
        return Awaitility.await()
                .until(
                        () -> declic.ajo().execution(execution),
                        answer -> answer.recipientStates().stream().noneMatch("accepted"::equals));
    }
}
