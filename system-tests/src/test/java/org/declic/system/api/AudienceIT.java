package org.declic.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.system.ajo.Ajo;
import org.declic.system.ajo.Answer;
import org.declic.system.server.DeclicServer;
import org.declic.system.server.SharedServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Audiences by the management API, and the files that their members come from. */
@ExtendWith(SharedServers.class)
class AudienceIT {

    private final Ajo ajo;
    private final Imports imports;

    AudienceIT(DeclicServer declic) {
        ajo = new Ajo(declic.root());
        imports = new Imports(ajo);
    }

    @Test
    void createsRenamesAndDeletes() {
        String id = imports.audience("Temporary");

        Answer again =
                ajo.send(ajo.request("api/v1/audiences").POST(BodyPublishers.ofString("{\"name\": \"Temporary\"}")));
        Answer renamed =
                ajo.send(ajo.request("api/v1/audiences/" + id).PUT(BodyPublishers.ofString("{\"name\": \"Renamed\"}")));
        Answer nameless =
                ajo.send(ajo.request("api/v1/audiences/" + id).PUT(BodyPublishers.ofString("{\"nom\": \"Renamed\"}")));

        assertThat(again.status()).as(again.toString()).isEqualTo(409);
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        assertThat(nameless.status()).as(nameless.toString()).isEqualTo(400);
        assertThat(imports.call("GET", "audiences/" + id).body()).isEqualTo(renamed.body());
        assertThat(imports.call("GET", "audiences").body().path("items")).contains(renamed.body());
        assertThat(imports.call("DELETE", "audiences/" + id).status()).isEqualTo(204);
        assertThat(imports.call("GET", "audiences/" + id).status()).isEqualTo(404);
        assertThat(imports.call("GET", "audiences/" + id + "/members").status()).isEqualTo(404);
    }

    @Test
    void findsPeopleByConditions() {
        imports.awaitEnd(imports.csv("", """
                email,conditions.city,conditions.points
                ann@conditions.example,Lyon,10
                bob@conditions.example,lyon,200
                eve@conditions.example,Paris,300
                """));
        String conditions = """
                {"match": "ALL", "groups": [{"match": "ANY", "conditions": [
                  {"attribute": "conditions.city", "is": "EQUALS", "value": "Lyon"},
                  {"attribute": "conditions.points", "is": "GREATER", "value": "250"}]}, {"conditions": [
                  {"consent": "EMAIL", "is": "NONE"}, {"event": "SENT", "happened": false}]}]}""";

        Answer counted = post("audiences/count", "{\"conditions\": " + conditions + "}");
        Answer created = post("audiences", "{\"name\": \"In Lyon\", \"conditions\": " + conditions + "}");
        String id = created.body().path("id").asText();
        Answer changed = ajo.send(ajo.request("api/v1/audiences/" + id)
                .PUT(BodyPublishers.ofString("{\"conditions\": {\"groups\": [{\"conditions\": ["
                        + "{\"attribute\": \"conditions.city\", \"value\": \"paris\"}]}]}}")));
        Answer members = imports.call("GET", "audiences/" + id + "/members");

        assertThat(counted.body().path("members").asInt())
                .as(counted.toString())
                .isEqualTo(3);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.body().path("members").asInt()).isEqualTo(3);
        assertThat(created.body().at("/conditions/groups/0/conditions/1/is").asText())
                .isEqualTo("GREATER");
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(members.body().path("items")).hasSize(1);
        assertThat(members.body().at("/items/0/userId").asText()).isEqualTo("eve@conditions.example");
        assertThat(imports.send("text/csv", id, "{}", "email\n").status()).isEqualTo(409);
    }

    @Test
    void refusesOddConditionsWhereTheyStand() {
        Answer odd = post("audiences/count", """
                {"conditions": {"match": "SOME", "groups": [{"conditions": [
                  {"attribute": "a", "is": "GREATER", "value": "x"},
                  {"consent": "FAX"}, {"event": "SENT", "days": "1"}, {"audience": 1}, 5]}]}}""");
        Answer unknown = post("audiences/count", """
                {"conditions": {"groups": [{"conditions": [{"audience": "none"}]}]}}""");
        Answer none = post("audiences/count", "{}");

        assertThat(odd.status()).as(odd.toString()).isEqualTo(400);
        assertThat(odd.text())
                .contains(
                        "/conditions/match",
                        "/conditions/groups/0/conditions/1/consent",
                        "/conditions/groups/0/conditions/2/days",
                        "/conditions/groups/0/conditions/3/audience",
                        "/conditions/groups/0/conditions/4");
        assertThat(unknown.status()).as(unknown.toString()).isEqualTo(400);
        assertThat(unknown.text()).contains("this sandbox has not");
        assertThat(none.status()).as(none.toString()).isEqualTo(400);
    }

    private Answer post(String path, String body) {
        return ajo.send(ajo.request("api/v1/" + path).POST(BodyPublishers.ofString(body)));
    }

    @Test
    void tellsHowAFileWouldBeImportedAndImportsNothing() {
        String csv = "Mail,person.name.firstName,consent:sms\nann@preview.example,Ann,yes\n,Nobody,no\n\"bob@";
        Answer lines = imports.preview("text/csv", "{\"Mail\": \"email\"}", csv);
        Answer unmapped = imports.preview("text/csv", "{}", csv);
        Answer odd = imports.preview("text/csv", "{\"Mail\": 5}", csv);
        Answer json = imports.preview("application/x-ndjson", "{}", """
                {"identities": [{"namespace": "email", "userId": "ann@preview.example"}], "attributes": {"points": 5}}
                {"identities": 5}
                """.repeat(6));

        assertThat(lines.status()).as(lines.toString()).isEqualTo(200);
        JsonNode ann = lines.body().at("/lines/0");
        assertThat(ann.at("/identities/0/namespace").asText()).isEqualTo("email");
        assertThat(ann.at("/identities/0/userId").asText()).isEqualTo("ann@preview.example");
        assertThat(ann.at("/attributes/person/name/firstName").asText()).isEqualTo("Ann");
        assertThat(ann.at("/consents/sms").asText()).isEqualTo("yes");
        assertThat(ann.path("reason").isMissingNode() || ann.path("reason").isNull())
                .isTrue();
        assertThat(lines.body().at("/lines/1/reason").asText()).isNotEmpty();
        assertThat(lines.body().path("lines")).as("what is cut off is none").hasSize(2);
        assertThat(unmapped.status()).isEqualTo(200);
        assertThat(unmapped.body().path("reason").asText()).contains("identity");
        assertThat(unmapped.body().path("lines")).isEmpty();
        assertThat(odd.status()).isEqualTo(400);
        assertThat(json.body().path("lines")).hasSize(10);
        assertThat(json.body().at("/lines/0/attributes/points").asInt()).isEqualTo(5);
        assertThat(json.body().at("/lines/1/reason").asText()).isNotEmpty();
        assertThat(ajo.send(ajo.request("api/v1/profiles?namespace=email&userId=ann@preview.example")
                                .GET())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void importsACsv() {
        String audience = imports.audience("Import of a CSV");
        String csv = "Mail,person.name.firstName,Remark\n"
                + IntStream.range(0, 600)
                        .mapToObj(i -> "user-" + i + "@import.example,User " + i + ",x")
                        .collect(Collectors.joining("\n"))
                + "\n=cmd|' /C calc'!A1@" + "x".repeat(400) + ",,\n,Nobody,";

        Answer accepted = imports.send("text/csv", audience, "{\"Mail\": \"email\", \"Remark\": \"\"}", csv);
        String id = accepted.body().path("id").asText();
        Answer done = imports.awaitEnd(id);
        Answer errors = imports.call("GET", "imports/" + id + "/errors");
        Answer first = imports.call("GET", "audiences/" + audience + "/members?limit=200");
        Answer second = imports.call(
                "GET",
                "audiences/" + audience + "/members?limit=200&after="
                        + first.body().path("next").asText());

        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        assertThat(done.body().path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.body().path("lines").asInt()).isEqualTo(602);
        assertThat(done.body().path("failed").asInt()).isEqualTo(2);
        assertThat(errors.header("content-type")).startsWith("text/csv");
        assertThat(errors.text())
                .startsWith("line,reason,text\r\n602,/identities/0/userId must be 1 to 320 characters,\"'=cmd")
                .contains("603,There is no identity,\"\"\"\"\",Nobody,\"");
        assertThat(imports.call("GET", "audiences/" + audience)
                        .body()
                        .path("members")
                        .asInt())
                .isEqualTo(600);
        assertThat(first.body().path("items")).hasSize(200);
        assertThat(second.body().path("items"))
                .hasSize(200)
                .doesNotContainAnyElementsOf(first.body().path("items"));
        assertThat(first.body().at("/items/0/attributes/person/name/firstName").asText())
                .startsWith("User ");
        assertThat(imports.call("GET", "audiences/" + audience + "/members?namespace=phone")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(imports.call("DELETE", "imports/" + id).status()).isEqualTo(409);
    }

    @Test
    void importsJson() {
        Answer accepted = imports.send("application/x-ndjson", "", "{}", """
                {"identities": [{"namespace": "email", "userId": "json@import.example"}], "attributes": {"points": 3}}
                {"identities": []}
                """);
        Answer done = imports.awaitEnd(accepted.body().path("id").asText());
        Answer profile = imports.call("GET", "profiles?namespace=email&userId=json@import.example");

        assertThat(done.body().path("state").asText()).as(done.toString()).isEqualTo("done");
        assertThat(done.body().path("failed").asInt()).isEqualTo(1);
        assertThat(done.body().path("percent").asInt()).isEqualTo(100);
        assertThat(profile.body().at("/attributes/points").asInt()).isEqualTo(3);
    }

    @Test
    void importsAnArray() {
        Answer accepted = imports.send("application/json", "", "{}", """
                [
                  {"identities": [{"namespace": "email", "userId": "array@import.example"}], "attributes": {"points": 4}},
                  {"identities": []},
                  {"identities": [{"namespace": "email", "userId": "cut-off@import.example"}]
                """);
        Answer done = imports.awaitEnd(accepted.body().path("id").asText());
        Answer profile = imports.call("GET", "profiles?namespace=email&userId=array@import.example");

        assertThat(done.body().path("state").asText()).as(done.toString()).isEqualTo("failed");
        assertThat(done.body().path("reason").asText()).contains("no well-formed JSON at line 5");
        assertThat(done.body().path("lines").asInt()).isEqualTo(2);
        assertThat(done.body().path("failed").asInt()).isEqualTo(1);
        assertThat(profile.body().at("/attributes/points").asInt()).isEqualTo(4);
    }

    @Test
    void saysWhatIsWrong() {
        Answer broken = imports.awaitEnd(imports.csv("", "email,points\nann@import.example,1\nbob@import.example\n"));
        Answer mapping = imports.send("text/csv", "", "[]", "email\n");
        Answer audience = imports.send("text/csv", "none", "{}", "email\n");
        Answer type = imports.send("text/plain", "", "{}", "email\n");
        Answer charset = imports.send("text/csv; charset=iso-8859-1", "", "{}", "email\n");

        assertThat(broken.body().path("state").asText()).isEqualTo("failed");
        assertThat(broken.body().path("reason").asText()).isEqualTo("Line 3 has 1 columns instead of 2");
        assertThat(broken.body().path("lines").asInt()).isEqualTo(1);
        assertThat(mapping.status()).as(mapping.toString()).isEqualTo(400);
        assertThat(audience.status()).as(audience.toString()).isEqualTo(404);
        assertThat(type.status()).as(type.toString()).isEqualTo(415);
        assertThat(charset.status()).as(charset.toString()).isEqualTo(415);
        assertThat(imports.call("GET", "imports").body().path("items")).contains(broken.body());
        assertThat(imports.call("GET", "imports/none").status()).isEqualTo(404);
        assertThat(imports.call("GET", "imports/none/errors").status()).isEqualTo(404);
    }
}
