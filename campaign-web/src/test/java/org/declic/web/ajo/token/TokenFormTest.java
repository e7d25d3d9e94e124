package org.declic.web.ajo.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;

class TokenFormTest {

    @Test
    void readsWhatAdobesClientsSend() {
        TokenForm form = read("grant_type=client_credentials&client_id=shop%40x&client_secret=a%2Bb+c"
                + "&scope=openid,AdobeID,read_organizations");

        assertThat(form).isEqualTo(new TokenForm("shop@x", "a+b c"));
        assertThat(form.toString()).doesNotContain("a+b");
    }

    @Test
    void namesEveryMissingField() {
        assertThat(refused("").problem().context()).containsOnlyKeys("grant_type", "client_id", "client_secret");
    }

    @Test
    void refusesAnotherGrant() {
        assertThat(refused("grant_type=password&client_id=a&client_secret=b")
                        .problem()
                        .code())
                .isEqualTo(ProblemCode.UNSUPPORTED_GRANT_TYPE);
    }

    @Test
    void refusesWhatIsNoForm() {
        assertThat(refused("grant_type=%zz&client_id=a&client_secret=b")
                        .problem()
                        .context())
                .containsEntry("body", "is not form-encoded");
        assertThat(refused("grant_type=client_credentials&client_id=a&client_id=b&client_secret=c")
                        .problem()
                        .context())
                .containsEntry("client_id", "is given twice");
    }

    private static TokenForm read(String body) {
        return TokenForm.read(body.getBytes(UTF_8));
    }

    private static ProblemException refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body));
    }
}
