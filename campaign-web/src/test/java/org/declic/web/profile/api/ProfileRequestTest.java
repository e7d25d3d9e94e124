package org.declic.web.profile.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.declic.profile.Identity;
import org.declic.profile.ProfileDraft;
import org.declic.shared.Json;
import org.declic.web.http.ProblemException;
import org.declic.web.profile.api.ProfileAnswer.Result;
import org.junit.jupiter.api.Test;

class ProfileRequestTest {

    private static Map<String, String> violations(ThrowingCallable reading) {
        return catchThrowableOfType(ProblemException.class, reading).problem().context();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(UTF_8);
    }

    @Test
    void readsIdentitiesAndAttributesWithWhatTheyTakeAway() {
        ProfileDraft draft = ProfileRequest.one(
                bytes("{\"identities\": [{\"namespace\": \"email\", \"userId\": \"jane@example.com\"}],"
                        + " \"attributes\": {\"points\": null}}"));

        Map<String, Object> attributes = new HashMap<>();
        attributes.put("points", null);
        assertThat(draft).isEqualTo(new ProfileDraft(List.of(new Identity("email", "jane@example.com")), attributes));
    }

    @Test
    void namesEveryViolationOfTheShape() {
        assertThat(violations(() -> ProfileRequest.one(
                        bytes("{\"identities\": [{\"namespace\": 1, \"userID\": \"x\"}, 2], \"attributes\": [],"
                                + " \"consents\": {}}"))))
                .containsOnlyKeys(
                        "/consents",
                        "/identities/0/userID",
                        "/identities/0/namespace",
                        "/identities/0/userId",
                        "/identities/1",
                        "/attributes");
        assertThat(violations(() -> ProfileRequest.one(bytes("[]")))).containsOnlyKeys("body");
    }

    @Test
    void aBatchIsOneToAThousand() {
        String thousand = "{\"profiles\": [" + "{},".repeat(999) + "{}]}";

        assertThat(ProfileRequest.batch(bytes(thousand))).hasSize(1000);
        assertThat(violations(() -> ProfileRequest.batch(bytes(thousand.replace("{}]", "{}, {}]")))))
                .containsExactly(Map.entry("/profiles", "must be 1 to 1000, not 1001"));
        assertThat(violations(() -> ProfileRequest.batch(bytes("{}"))))
                .containsExactly(Map.entry("/profiles", "must be 1 to 1000, not 0"));
        assertThat(violations(() -> ProfileRequest.batch(bytes("{\"profiles\": 1}"))))
                .containsExactly(Map.entry("/profiles", "must be an array"));
    }

    @Test
    void aFailureInABatchHasTheBodyThatItWouldHaveAlone() {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> ProfileRequest.draft("no profile"));

        assertThat(Json.object(Json.text(Result.of(refused.problem()))))
                .isEqualTo(Map.of(
                        "status",
                        "failed",
                        "error",
                        Json.object(new String(refused.problem().body(), UTF_8))));
    }
}
