package org.declic.system.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    private static final String DUMP = """
            4711:
            2026-11-25 20:00:00
            Full thread dump OpenJDK 64-Bit Server VM (17.0.1 mixed mode, sharing):

            "declic-recorder" #120 prio=5 os_prio=0 cpu=1234.50ms elapsed=80.12s tid=0x0001 nid=0x2 runnable  [0x0003]
               java.lang.Thread.State: RUNNABLE
            \tat java.lang.Object.wait(java.base@17/Native Method)

            "Thread-1 (activemq-paging-declic)" #56 daemon prio=5 os_prio=0 cpu=20.00ms elapsed=80.12s tid=0x0004 nid=0x5
            "GC Thread#0" os_prio=0 cpu=300.25ms elapsed=80.12s tid=0x0006 nid=0x7 runnable
            """;

    @Test
    void readsEachThreadOfADump() {
        assertThat(ProcessorTime.threads(DUMP))
                .containsOnly(
                        entry("\"declic-recorder\" #120", 1234.5),
                        entry("\"Thread-1 (activemq-paging-declic)\" #56", 20.0),
                        entry("\"GC Thread#0\"", 300.25));
    }

    @Test
    void addsWhatThreadsHaveUsedSince() {
        ProcessorTime earlier =
                new ProcessorTime(Duration.ZERO, Map.of("\"http(1)\" #1", 100.0, "\"http(2)\" #2", 50.0));
        ProcessorTime later = new ProcessorTime(
                Duration.ZERO, Map.of("\"http(1)\" #1", 130.0, "\"http(3)\" #3", 5.0, "\"other\" #4", 1000.0));

        assertThat(later.threadMillisSince(earlier, Pattern.compile("^\"http"))).isEqualTo(35.0);
    }

    @Test
    void knowsWhatThisProcessHasUsed() {
        ProcessorTime own = ProcessorTime.of(ProcessHandle.current().pid());

        assertThat(own.whole()).isPositive();
        assertThat(own.threadMillisSince(new ProcessorTime(Duration.ZERO, Map.of()), Pattern.compile("^\"main\" #")))
                .isPositive();
    }
}
