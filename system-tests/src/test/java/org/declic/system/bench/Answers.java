package org.declic.system.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.declic.system.ajo.Ajo;

/** The latest answers of the product, by which it is asked what became of the messages. */
final class Answers {

    private static final Pattern EXECUTION_ID = Pattern.compile("\"executionId\"\\s*:\\s*\"([^\"]+)\"");
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final int MOST_REMEMBERED = 2_500;

    private final Ajo ajo;
    private final String path;
    private final String end;
    private final Deque<String> latest = new ArrayDeque<>();

    /**
     * None yet.
     *
     * @param path of the endpoint
     * @param end the state of a message with which everything is recorded
     */
    Answers(Ajo ajo, String path, String end) {
        this.ajo = ajo;
        this.path = path;
        this.end = end;
    }

    void add(String answer) {
        synchronized (latest) {
            latest.addLast(answer);
            if (latest.size() > MOST_REMEMBERED) {
                latest.removeFirst();
            }
        }
    }

    /** Returns once the last executions, at most so many of them, have come to their end. */
    void awaitRecorded(int executions) {
        last(executions).stream().map(Answers::executionId).forEach(this::awaitRecorded);
    }

    private List<String> last(int count) {
        synchronized (latest) {
            return latest.stream().skip(Math.max(0, latest.size() - count)).toList();
        }
    }

    private void awaitRecorded(String executionId) {
        Awaitility.await("recorded as " + end)
                .atMost(LONGEST)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_LOOKS)
                .until(() -> {
                    List<String> states = ajo.send(
                                    ajo.request(path + "/" + executionId).GET())
                            .recipientStates();
                    return !states.isEmpty() && states.stream().allMatch(end::equals);
                });
    }

    private static String executionId(String answer) {
        Matcher matcher = EXECUTION_ID.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("No execution id in " + answer);
        }
        return matcher.group(1);
    }
}
