package org.declic.web.ajo.suppression;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.declic.consent.list.EntryDraft;
import org.declic.consent.list.ListCause;
import org.declic.consent.list.ListedEntity;
import org.declic.consent.list.ListedEntity.Kind;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionRequestTest {

    private static List<EntryDraft> read(String body, Kind kind) {
        return SuppressionRequest.read(body.getBytes(UTF_8), kind, "the client");
    }

    private static Map<String, String> violations(String body, Kind kind) {
        return catchThrowableOfType(ProblemException.class, () -> read(body, kind))
                .problem()
                .context();
    }

    @Test
    void readsWhatAdobesContractShows() {
        assertThat(read("""
                        [{"entity": {"type": "email", "entityValue": "Bad@Domain.com"},
                          "comment": "Known bad email address", "user": "myusername@corp.com"},
                         {"entity": {"entityValue": "other@domain.com"}}]""", Kind.EMAIL))
                .containsExactly(
                        new EntryDraft(
                                new ListedEntity(Kind.EMAIL, "bad@domain.com"),
                                ListCause.MANUAL,
                                "Known bad email address",
                                "myusername@corp.com"),
                        new EntryDraft(
                                new ListedEntity(Kind.EMAIL, "other@domain.com"), ListCause.MANUAL, "", "the client"));
        assertThat(read("[{\"entity\": {\"type\": \"domain\", \"entityValue\": \"bad.com\"}}]", Kind.DOMAIN))
                .extracting(EntryDraft::entity)
                .containsExactly(new ListedEntity(Kind.DOMAIN, "bad.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"a@b.example\"", "null"})
    void isAnArrayOfSome(String body) {
        assertThat(violations(body, Kind.EMAIL)).containsOnlyKeys("body");
    }

    @Test
    void namesEveryViolation() {
        assertThat(violations("""
                        [{"entity": {"type": "domain", "entityValue": "bad.com"}},
                         {"entitty": {}}, 7,
                         {"entity": {"entityValue": ""}, "comment": [], "user": 1}]""", Kind.EMAIL))
                .containsOnlyKeys(
                        "/0/entity/type",
                        "/0/entity/entityValue",
                        "/1/entitty",
                        "/1/entity",
                        "/2",
                        "/3/entity/entityValue",
                        "/3/comment",
                        "/3/user");
    }
}
