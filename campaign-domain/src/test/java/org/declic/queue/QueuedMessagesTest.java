package org.declic.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueuedMessagesTest {

    private final QueuedMessages messages = new QueuedMessages(List.of());
    private final List<String> told = new ArrayList<>();

    @Test
    void tellsItsResultInTheOrderInWhichItWasAskedFor() {
        messages.then(result -> told.add("first"));
        messages.then(result -> told.add("second " + result));
        messages.complete(QueueingResult.ACCEPTED);
        messages.then(result -> told.add("late"));

        assertThat(told).containsExactly("first", "second ACCEPTED", "late");
    }

    @Test
    void tellsTheOthersWhenOneFails() {
        messages.then(result -> {
            throw new IllegalStateException("as planned");
        });
        messages.then(result -> told.add("second " + result));
        messages.complete(QueueingResult.REPEATED);

        assertThat(told).containsExactly("second REPEATED");
    }
}
