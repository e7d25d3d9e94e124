package org.declic.web.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.declic.web.audience.ColumnChoice.Use;
import org.declic.web.audience.PreviewLine.Entry;
import org.junit.jupiter.api.Test;

class ImportColumnsViewTest {

    private final ImportColumnsView view = new ImportColumnsView(ImportWords.in(Locale.ENGLISH));

    private void shows(String file) {
        view.show(file.getBytes(StandardCharsets.UTF_8), true);
    }

    private ColumnChoice choice(String name) {
        return view.getChoices().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesItToTheNamesAtFirst() {
        shows("Email,identity:Loyalty,person.name.firstName,\na@example.com,4711,Zoé,x\n,,Nobody,\n");

        assertThat(view.getChoices())
                .extracting(ColumnChoice::getUse)
                .containsExactly(Use.EMAIL, Use.IDENTITY, Use.ATTRIBUTE);
        assertThat(choice("identity:Loyalty").getNamespace()).isEqualTo("Loyalty");
        assertThat(choice("person.name.firstName").getExamples()).isEqualTo("Zoé · Nobody");
        assertThat(view.isReady()).isTrue();
        assertThat(view.mappingJson()).isEqualTo("{}");
        assertThat(view.getPreview())
                .satisfiesExactly(
                        line -> {
                            assertThat(line.number()).isEqualTo(2);
                            assertThat(line.identities())
                                    .containsExactly(new Entry("email", "a@example.com"), new Entry("loyalty", "4711"));
                            assertThat(line.attributes()).containsExactly(new Entry("person.name.firstName", "Zoé"));
                            assertThat(line.problem()).isEmpty();
                        },
                        line -> assertThat(line.problem()).isEqualTo("There is no identity."));
    }

    @Test
    void takesConsentByItsNameOrByChoice() {
        shows("email,Consent:SMS,newsletter\na@example.com,no,yes\n");
        assertThat(choice("Consent:SMS").getUse()).isEqualTo(Use.CONSENT_SMS);
        choice("newsletter").setUse(Use.CONSENT_EMAIL);

        view.check();

        assertThat(view.isReady()).isTrue();
        assertThat(view.mappingJson()).isEqualTo("{\"newsletter\":\"consent:email\"}");
        assertThat(view.getPreview())
                .singleElement()
                .satisfies(line -> assertThat(line.attributes())
                        .containsExactlyInAnyOrder(new Entry("consent:sms", "no"), new Entry("consent:email", "yes")));
    }

    @Test
    void takesWhatIsChosen() {
        shows("contact,First name,number,secret\na@example.com,Zoé,4711,x\n");
        assertThat(view.isReady()).isFalse();
        assertThat(view.getProblem()).startsWith("No column is an identity.");
        choice("contact").setUse(Use.EMAIL);
        choice("First name").setPath(" person.name.firstName ");
        choice("number").setUse(Use.IDENTITY);
        choice("number").setNamespace("loyalty");
        choice("secret").setUse(Use.IGNORED);

        view.check();

        assertThat(view.isReady()).isTrue();
        assertThat(view.mappingJson())
                .contains(
                        "\"contact\":\"email\"",
                        "\"First name\":\"person.name.firstName\"",
                        "\"number\":\"identity:loyalty\"",
                        "\"secret\":\"\"");
        assertThat(view.getPreview()).singleElement().satisfies(line -> {
            assertThat(line.identities())
                    .containsExactly(new Entry("email", "a@example.com"), new Entry("loyalty", "4711"));
            assertThat(line.attributes()).containsExactly(new Entry("person.name.firstName", "Zoé"));
        });
    }

    @Test
    void saysAtEachColumnWhatIsWrong() {
        shows("email,mail,a,b,c\na@example.com,b@example.com,1,2,3\n");
        choice("mail").setUse(Use.EMAIL);
        choice("a").setUse(Use.IDENTITY);
        choice("b").setPath(null);
        choice("c").setPath("Phone");

        view.check();

        assertThat(choice("email").getProblem()).isEmpty();
        assertThat(choice("mail").getProblem()).startsWith("Two columns mean the same");
        assertThat(choice("a").getProblem()).startsWith("Please enter the identity type");
        assertThat(choice("b").getProblem()).startsWith("Please enter the path");
        assertThat(choice("c").getProblem()).startsWith("This is an identity");
        assertThat(view.isReady()).isFalse();
        assertThat(view.getPreview()).isEmpty();
    }

    @Test
    void guessesAnIdentityOnlyWhereThereIsNone() {
        shows("E-Mail,mobile\na@example.com,1\n");
        assertThat(choice("E-Mail").getUse()).isEqualTo(Use.EMAIL);
        assertThat(choice("mobile").getUse()).isEqualTo(Use.ATTRIBUTE);
        assertThat(view.mappingJson()).isEqualTo("{\"E-Mail\":\"email\"}");

        shows("E-Mail,ecid\na@example.com,1\n");
        assertThat(choice("E-Mail").getUse()).isEqualTo(Use.ATTRIBUTE);
        assertThat(view.mappingJson()).isEqualTo("{}");
    }

    @Test
    void startsNoFileThatIsBroken() {
        shows("email,name\na@example.com\n");

        assertThat(view.getProblem()).isEqualTo("Line 2 has another number of columns: 1 instead of 2.");
        assertThat(view.getChoices()).isEmpty();
        assertThat(view.isReady()).isFalse();

        view.show(new byte[0], true);

        assertThat(view.isReady()).isTrue();
    }

    @Test
    void leavesVeryManyColumnsToTheirNames() {
        shows("email" + columns(100) + "\n");

        assertThat(view.getChoices()).isEmpty();
        assertThat(view.isReady()).isTrue();
        assertThat(view.mappingJson()).isEqualTo("{}");
    }

    @Test
    void refusesMoreChoicesThanAnAddressCanHold() {
        shows("email" + columns(80) + "\n");
        view.getChoices().stream().skip(1).forEach(each -> each.setUse(Use.IGNORED));

        view.check();

        assertThat(view.getProblem()).startsWith("So many choices");
        assertThat(view.isReady()).isFalse();
    }

    private static String columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ",a column with a name that is rather long " + i)
                .collect(Collectors.joining());
    }
}
