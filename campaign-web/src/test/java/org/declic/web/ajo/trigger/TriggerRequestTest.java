package org.declic.web.ajo.trigger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.execution.ExecutionKind;
import org.declic.execution.RequestedRecipient;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerRequestTest {

    private static final String ANN = "{'type':'aep','namespace':'email','userId':'ann@example.com'}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                               | body                       | must be a JSON object
            {'campaignId':'c','recipients':[%ANN]}                           | /requestId                 | is missing
            {'requestId':null,'campaignId':'c','recipients':[%ANN]}          | /requestId                 | is missing
            {'requestId':' ','campaignId':'c','recipients':[%ANN]}           | /requestId                 | must not be empty
            {'requestId':7,'campaignId':'c','recipients':[%ANN]}             | /requestId                 | must be a string
            {'requestId':'a\\nb','campaignId':'c','recipients':[%ANN]}       | /requestId                 | must not contain control characters
            {'requestId':'r','recipients':[%ANN]}                            | /campaignId                | is missing
            {'requestId':'r','campaignId':[],'recipients':[%ANN]}            | /campaignId                | must be a string
            {'requestId':'r','campaignId':'c'}                               | /recipients                | is missing
            {'requestId':'r','campaignId':'c','recipients':{}}               | /recipients                | must be an array
            {'requestId':'r','campaignId':'c','recipients':[]}               | /recipients                | must be 1 to 20, not 0
            {'requestId':'r','campaignId':'c','recipients':['ann']}          | /recipients/0              | must be an object
            {'requestId':'r','campaignId':'c','recipients':[%ANN,%ANN]}      | /recipients/1/userId       | is that of another recipient, too
            {'requestId':'r','campaignId':'c','recipients':[%ANN],'x/y~':1}  | /x~1y~0                    | unknown field
            {'requestid':'r','campaignId':'c','recipients':[%ANN]}           | /requestid                 | unknown field, did you mean requestId?
            {'requestId':'r','campaignId':'c','recipient':[%ANN]}            | /recipient                 | unknown field, did you mean recipients?
            """)
    void namesWhatIsWrong(String body, String pointer, String message) {
        assertThat(violations(body)).containsEntry(pointer, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'namespace':'email','userId':'a'}                                        | type                     | is missing
            {'type':'internal','namespace':'email','userId':'a'}                      | type                     | must be aep or external
            {'type':'aep','userId':'a'}                                               | namespace                | is missing
            {'type':'aep','namespace':'e mail','userId':'a'}                          | namespace                | must be a name of letters, digits, - and _
            {'type':'aep','namespace':'email'}                                        | userId                   | is missing
            {'type':'aep','namespace':'email','userId':{}}                            | userId                   | must be a string
            {'type':'aep','namespace':'email','userId':'a','userID':'b'}              | userID                   | unknown field, did you mean userId?
            {'type':'aep','namespace':'email','userId':'a','channelData':'x'}         | channelData              | must be an object
            {'type':'aep','namespace':'email','userId':'a','channelData':{'emailAddress':7}} | channelData/emailAddress | must be a string
            {'type':'aep','namespace':'email','userId':'a','channelData':{'emailAdress':''}} | channelData/emailAdress  | unknown field, did you mean emailAddress?
            {'type':'aep','namespace':'email','userId':'a','channelData':{'pushInfo':{'tokn':'x'}}} | channelData/pushInfo/tokn | unknown field, did you mean token?
            {'type':'aep','namespace':'email','userId':'a','context':'x'}             | context                  | must be an object
            {'type':'aep','namespace':'email','userId':'a','profile':[]}              | profile                  | must be an object
            {'type':'aep','namespace':'email','userId':'a','mergePolicyName':1}       | mergePolicyName          | must be a string
            """)
    void namesWhatIsWrongWithARecipient(String recipient, String field, String message) {
        assertThat(violations(withRecipients(recipient))).containsEntry("/recipients/0/" + field, message);
    }

    @Test
    void tellsEverythingAtOnce() {
        Map<String, String> violations =
                violations("{'campaignId':3,'colour':1,'recipients':[%ANN,{'type':'x','userId':'b'}]}");

        assertThat(violations)
                .containsOnlyKeys(
                        "/colour", "/requestId", "/campaignId", "/recipients/1/type", "/recipients/1/namespace");
    }

    @Test
    void tellsWhichRequestItIsAbout() {
        assertThat(violations("{'requestId':'r-1','campaignId':'c-1','recipients':[]}"))
                .containsEntry("requestId", "r-1")
                .containsEntry("campaignId", "c-1");
    }

    @Test
    void acceptsTwentyRecipientsAndNotTwentyOne() {
        assertThat(read(withRecipients(recipients(20))).recipients()).hasSize(20);
        assertThat(violations(withRecipients(recipients(21)))).containsEntry("/recipients", "must be 1 to 20, not 21");
    }

    @Test
    void boundsWhatItTells() {
        String manyUnknown = IntStream.range(0, 500)
                .mapToObj(i -> "'" + i + "x".repeat(500) + "':1")
                .collect(Collectors.joining(",", "{", "}"));

        Problem problem = refused(manyUnknown).problem();

        assertThat(problem.body()).hasSizeLessThan(30_000);
        assertThat(problem.context()).containsKey("more");
    }

    @Test
    void boundsTheContextOfARequest() {
        String heavy = "{'type':'aep','namespace':'email','userId':'%s','context':{'a':'" + "x".repeat(110_000) + "'}}";

        assertThat(read(withRecipients(heavy.formatted("a"))).recipients()).hasSize(1);
        assertThat(violations(withRecipients(heavy.formatted("a") + "," + heavy.formatted("b"))))
                .containsKey("/recipients");
    }

    @Test
    void readsEveryFieldOfTheContract() {
        TriggerRequest request = read(withRecipients("{'type':'aep','namespace':'email','userId':'a',"
                + "'mergePolicyName':'DefaultTimeBased','mergePolicySchema':'_xdm.context.profile',"
                + "'channelData':{'emailAddress':'b@example.com','mobilePhoneNumber':'1',"
                + "'pushInfo':{'appID':'1','platform':'2','token':'3'}},"
                + "'context':{'offerCode':'X'},'profile':{'person':{'name':{'firstName':'Ann'}}}}"));

        RequestedRecipient recipient = request.recipients().get(0);
        assertThat(recipient.known()).isTrue();
        assertThat(recipient.channelData().emailAddress()).contains("b@example.com");
        assertThat(recipient.context()).isEqualTo(Map.of("offerCode", "X"));
        assertThat(recipient.profile()).isEqualTo(Map.of("person", Map.of("name", Map.of("firstName", "Ann"))));
    }

    @Test
    void fingerprintsTheRecipientsWhateverTheirSpelling() {
        String one = withRecipients("{'type':'aep','namespace':'email','userId':'a','context':{'x':1,'y':2}}");
        String respelt =
                withRecipients("{ 'context': {'y':2, 'x':1}, 'userId':'a', 'namespace':'email', 'type':'aep'}");
        String other = withRecipients("{'type':'aep','namespace':'email','userId':'a','context':{'x':1,'y':3}}");

        assertThat(read(one).fingerprint()).isEqualTo(read(respelt).fingerprint());
        assertThat(read(one).fingerprint()).isNotEqualTo(read(other).fingerprint());
    }

    private static String recipients(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ANN.replace("ann", "ann" + i))
                .collect(Collectors.joining(","));
    }

    private static String withRecipients(String recipients) {
        return "{'requestId':'r','campaignId':'c','recipients':[" + recipients + "]}";
    }

    private static Map<String, String> violations(String body) {
        Problem problem = refused(body).problem();
        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_REQUEST);
        return problem.context();
    }

    private static ProblemException refused(String body) {
        return catchThrowableOfType(ProblemException.class, () -> read(body));
    }

    @Test
    void highThroughputTakesNoProfiles() {
        String body = "{'requestId':'r','campaignId':'c','recipients':[%ANN]}";

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> read(body, ExecutionKind.HIGH_THROUGHPUT));
        assertThat(refused.problem().context()).containsKey("/recipients/0/type");
        assertThat(read(body.replace("%ANN", ANN.replace("aep", "external")), ExecutionKind.HIGH_THROUGHPUT)
                        .recipients())
                .hasSize(1);
    }

    private static TriggerRequest read(String body) {
        return read(body, ExecutionKind.UNITARY);
    }

    private static TriggerRequest read(String body, ExecutionKind kind) {
        return TriggerRequest.read(body.replace("%ANN", ANN).replace('\'', '"').getBytes(UTF_8), kind);
    }
}
