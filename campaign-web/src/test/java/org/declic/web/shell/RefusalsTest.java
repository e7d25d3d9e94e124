package org.declic.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.declic.shared.NotFoundException;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private static final String PAGES = "org.declic.web.campaign.Campaign";

    private final List<String> said = new ArrayList<>();
    private final Refusals refusals =
            new Refusals(new Texts(new Preferences(RequestFixture.get("/").get())) {
                @Override
                public void warn(String bundle, String key, Object... values) {
                    said.add(get(bundle, key, values));
                }
            });

    @Test
    void saysNothingOfWhatWorks() {
        assertThat(refusals.attempt(PAGES, () -> {})).isTrue();
        assertThat(said).isEmpty();
    }

    @Test
    void saysWhyTheDomainRefuses() {
        assertThat(refusals.attempt(PAGES, () -> {
                    throw new NotFoundException("campaign", "c1");
                }))
                .isFalse();
        assertThat(said).containsExactly("This campaign no longer exists.");
    }

    @Test
    void leavesAloneWhatIsNoRefusal() {
        assertThatThrownBy(() -> refusals.attempt(PAGES, () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(said).isEmpty();
    }
}
