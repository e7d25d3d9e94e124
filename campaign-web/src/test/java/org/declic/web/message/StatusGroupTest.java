package org.declic.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.declic.feedback.FeedbackStatus;
import org.junit.jupiter.api.Test;

class StatusGroupTest {

    @Test
    void isOneValueOfAnAddress() {
        assertThat(StatusGroup.SENT.getValue()).isEqualTo("sent,delivered");
        assertThat(StatusGroup.parse("sent,delivered")).containsExactlyElementsOf(StatusGroup.SENT.statuses());
        assertThat(StatusGroup.parse("delivered,lost,sent,")).containsExactlyElementsOf(StatusGroup.SENT.statuses());
        assertThat(StatusGroup.parse("")).isEmpty();
        assertThat(StatusGroup.value(List.of())).isEmpty();
    }

    @Test
    void hasEveryStatusOnce() {
        assertThat(Arrays.stream(StatusGroup.values()).flatMap(group -> group.statuses().stream()))
                .containsExactlyInAnyOrder(FeedbackStatus.values());
    }
}
