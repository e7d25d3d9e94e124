package org.declic.web.campaign.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.declic.campaign.context.DeclaredContext;
import org.declic.content.EmailContent;
import org.declic.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleDataTest {

    private static UsedAttributes used(String subject) {
        return UsedAttributes.of(new EmailContent(subject, "", "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "profile.person.name.firstName, Jane",
        "profile.personalEmail.address, jane.doe@example.com",
        "context.contactEmail, jane.doe@example.com",
        "context.order.totalPrice, 49.90",
        "context.resetLink, https://www.example.com/",
        "context.offerCode, A1B2C3",
        "context.deliveryDate, 2026-03-14",
        "context.deliveryTown, Delivery town",
        "context.product.name, Product"
    })
    void suggestsALikelyValue(String path, String value) {
        assertThat(SampleData.value(path)).isEqualTo(value);
    }

    @Test
    void takesTheContextAsItIsDeclared() {
        DeclaredContext declared = new DeclaredContext("{ \"offerCode\": \"X\" }");

        assertThat(SampleData.of(used("$context.other"), declared).context()).isEqualTo(declared.example());
    }

    @Test
    void holdsAValueForEverythingThatIsUsed() {
        SampleData sample =
                SampleData.of(used("$context.offerCode $profile.person.name.lastName"), DeclaredContext.NONE);

        assertThat(Json.object(sample.context())).isEqualTo(Map.of("offerCode", "A1B2C3"));
        assertThat(Json.object(sample.profile()))
                .isEqualTo(Map.of("person", Map.of("name", Map.of("lastName", "Doe"))));
    }

    @Test
    void addsWhatIsMissingAndKeepsWhatWasTyped() {
        SampleData typed = new SampleData("{}", "{\"product\": {\"name\": \"Boots\"}, \"other\": 1}");

        SampleData completed = typed.with(used("$context.product.name $context.product.category"));

        assertThat(Json.object(completed.context()))
                .isEqualTo(Map.of("product", Map.of("name", "Boots", "category", "Clothes"), "other", 1));
    }

    @Test
    void refusesToAddToWhatIsNoJson() {
        SampleData broken = new SampleData("{}", "{product}");

        assertThatIllegalArgumentException().isThrownBy(() -> broken.with(used("$context.a")));
    }
}
