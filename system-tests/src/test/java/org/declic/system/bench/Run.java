package org.declic.system.bench;

import java.time.Duration;
import org.declic.system.server.ProcessorTime;

/**
 * What the messages of a load took, from its first call until the last of them was done with.
 *
 * @param processor that of the server's process
 */
record Run(int messages, Duration time, Duration processor) {

    /** Nothing is waiting before, and nothing afterwards. */
    static Run of(Subject subject, Runnable load) {
        int messages = subject.tally().accepted();
        Duration processor = ProcessorTime.wholeOf(subject.pid());
        long start = System.nanoTime();
        load.run();
        subject.awaitEnd();
        return new Run(
                subject.tally().accepted() - messages,
                Duration.ofNanos(System.nanoTime() - start),
                ProcessorTime.wholeOf(subject.pid()).minus(processor));
    }

    Run plus(Run other) {
        return new Run(messages + other.messages, time.plus(other.time), processor.plus(other.processor));
    }

    double perSecond() {
        return messages * 1e9 / time.toNanos();
    }

    /** Processor time of one message. */
    double processorMillis() {
        return processor.toNanos() / 1e6 / messages;
    }
}
