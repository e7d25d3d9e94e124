package org.declic.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.declic.database.ChangeCounter;
import org.declic.queue.GroupCommit;
import org.declic.queue.QueuedExecution;
import org.declic.queue.QueueingResult;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;

/** Tells whether triggers are taken: sends an empty transaction the way of all, and asks the database something small. */
@Path("im/health")
@ApplicationScoped
public class HealthResource {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int RETRY_SECONDS = 5;

    private final GroupCommit queues;
    private final ChangeCounter revision;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected HealthResource() {
        this(null, null);
    }

    @Inject
    HealthResource(GroupCommit queues, ChangeCounter revision) {
        this.queues = queues;
        this.revision = revision;
    }

    /** 200 when all is well, else 503. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Health health() {
        if (!brokerAnswers()) {
            throw Problem.of(ProblemCode.BROKER_UNAVAILABLE)
                    .about("broker", "DOWN")
                    .retryAfter(RETRY_SECONDS)
                    .exception();
        }
        revision.current(); // throws when the database does not answer
        return new Health("UP", "UP", "UP");
    }

    private boolean brokerAnswers() {
        QueuedExecution probe = new QueuedExecution(List.of());
        queues.send(probe);
        QueueingResult result = probe.await(PATIENCE.toNanos());
        probe.giveUp();
        return result == QueueingResult.ACCEPTED;
    }

    /** The answer. */
    public record Health(String status, String broker, String database) {}
}
