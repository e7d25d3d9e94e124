package org.declic.web.ajo.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Optional;
import org.declic.consent.list.AddressList;
import org.declic.consent.list.ListedEntity.Kind;
import org.declic.web.http.ProblemException;
import org.junit.jupiter.api.Test;

class ListQueryTest {

    private final MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();

    @Test
    void asksForTwentySuppressedOnesTheNewestFirst() {
        ListQuery query = ListQuery.of(Kind.EMAIL, parameters);

        assertThat(query.list()).isEqualTo(AddressList.CLIENT);
        assertThat(query.filter().oldestFirst()).isFalse();
        assertThat(query.filter().kinds()).containsExactly(Kind.EMAIL);
        assertThat(query.page().limit()).isEqualTo(20);
        assertThat(query.href("/p", Optional.empty())).isEqualTo("/p?type=client&limit=20&orderby=-creationdate");
    }

    @Test
    void readsEveryParameterAndWritesItAgain() {
        parameters.add("type", "ALLOWED");
        parameters.add("orderby", "creationdate");
        parameters.add("limit", "5");
        parameters.add("start", "x~y z");
        parameters.add("property", "creationdate<2000");
        parameters.add("property", "creationdate>1000");
        parameters.add("property", "channel==email");

        ListQuery query = ListQuery.of(Kind.DOMAIN, parameters);

        assertThat(query.list()).isEqualTo(AddressList.ALLOWED);
        assertThat(query.filter().oldestFirst()).isTrue();
        assertThat(query.filter().createdBefore()).contains(Instant.ofEpochSecond(2));
        assertThat(query.filter().createdAfter()).contains(Instant.ofEpochSecond(1));
        assertThat(query.href("/p", query.page().after()))
                .isEqualTo("/p?type=allowed&limit=5&orderby=creationdate&property=creationdate%3E1000"
                        + "&property=creationdate%3C2000&start=x%7Ey+z");
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        parameters.add("type", "denied");
        parameters.add("orderby", "size");
        parameters.add("property", "channel==sms");

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> ListQuery.of(Kind.EMAIL, parameters));

        assertThat(refused.problem().context()).containsOnlyKeys("type", "orderby", "property");
    }
}
