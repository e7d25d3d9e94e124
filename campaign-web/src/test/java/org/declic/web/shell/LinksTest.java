package org.declic.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTest {

    private final RequestFixture request = RequestFixture.get("/outbox")
            .parameter("recipient", "ann+b@example.com")
            .parameter("after", "old");

    @Test
    void changesOneParameterAndKeepsTheOthers() {
        assertThat(new Links(request.get()).with("after", "2026-01-01T00:00:00Z~id"))
                .isEqualTo("/outbox?recipient=ann%2Bb%40example.com&after=2026-01-01T00%3A00%3A00Z%7Eid");
    }

    @Test
    void leavesOneParameterOut() {
        assertThat(new Links(request.get()).without("after")).isEqualTo("/outbox?recipient=ann%2Bb%40example.com");
    }

    @Test
    void isThePathAloneWhenNothingIsLeft() {
        assertThat(new Links(RequestFixture.get("/outbox")
                                .parameter("after", "x")
                                .get())
                        .without("after"))
                .isEqualTo("/outbox");
    }
}
