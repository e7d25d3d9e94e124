package org.declic.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.declic.database.ChangeCounter;
import org.declic.web.http.Problem;
import org.declic.web.http.ProblemCode;

/** Tells whether triggers are taken: sends an empty transaction the way of all, and asks the database something small. */
@Path("im/health")
@ApplicationScoped
public class HealthResource {

    private static final int RETRY_SECONDS = 5;

    private final BrokerProbe broker;
    private final ChangeCounter revision;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected HealthResource() {
        this(null, null);
    }

    @Inject
    HealthResource(BrokerProbe broker, ChangeCounter revision) {
        this.broker = broker;
        this.revision = revision;
    }

    /** 200 when all is well, else 503. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Health health() {
        if (!broker.answers()) {
            throw Problem.of(ProblemCode.BROKER_UNAVAILABLE)
                    .about("broker", "DOWN")
                    .retryAfter(RETRY_SECONDS)
                    .exception();
        }
        revision.current(); // throws when the database does not answer
        return new Health("UP", "UP", "UP");
    }

    /** The answer. */
    public record Health(String status, String broker, String database) {}
}
