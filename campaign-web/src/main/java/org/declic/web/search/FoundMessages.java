package org.declic.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.declic.execution.ExecutionId;
import org.declic.feedback.ExecutionReport;
import org.declic.feedback.ExecutionReport.History;
import org.declic.feedback.ExecutionReports;
import org.declic.feedback.MessageSearch;
import org.declic.feedback.MessageSearch.Filter;
import org.declic.feedback.MessageState;
import org.declic.shared.MessageId;
import org.declic.shared.SandboxId;

/** Finds messages by whatever names them: their own id, that of their execution or of its call, or whom they are for. */
@RequestScoped
public class FoundMessages {

    private final MessageSearch search;
    private final ExecutionReports executions;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected FoundMessages() {
        this(null, null);
    }

    @Inject
    public FoundMessages(MessageSearch search, ExecutionReports executions) {
        this.search = search;
        this.executions = executions;
    }

    /** At most so many, each once. */
    List<MessageState> of(SandboxId sandboxId, String text, int most) {
        Map<MessageId, MessageState> found = new LinkedHashMap<>();
        Stream.of(
                        executions.findMessage(sandboxId, new MessageId(text)).map(History::state).stream(),
                        executions.find(sandboxId, new ExecutionId(text)).map(ExecutionReport::recipients).stream()
                                .flatMap(List::stream)
                                .map(History::state),
                        page(sandboxId, filter(text, ""), most),
                        page(sandboxId, filter("", text), most))
                .flatMap(messages -> messages)
                .forEach(message -> found.putIfAbsent(message.messageId(), message));
        return found.values().stream().limit(most).toList();
    }

    private Stream<MessageState> page(SandboxId sandboxId, Filter filter, int most) {
        return search.page(sandboxId, filter, Optional.empty(), most).items().stream();
    }

    private static Filter filter(String recipient, String requestId) {
        return new Filter(
                Optional.empty(),
                recipient,
                requestId,
                Set.of(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
