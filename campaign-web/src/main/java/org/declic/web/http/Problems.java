package org.declic.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.declic.database.DatabaseUnavailableException;
import org.declic.shared.ConflictException;
import org.declic.shared.DeclicException;
import org.declic.shared.Ids;

/** Tells for any failure which problem the caller sees. What nobody foresaw is logged once, under an id that the caller gets. */
@ApplicationScoped
public class Problems {

    static final int RETRY_SECONDS = 2;

    private static final Logger LOGGER = System.getLogger(Problems.class.getName());

    private final Ids ids;

    /** For the client proxy. */
    @SuppressWarnings("NullAway")
    protected Problems() {
        this(null);
    }

    @Inject
    Problems(Ids ids) {
        this.ids = ids;
    }

    /** The problem that {@code failure} is to the caller. */
    public Problem of(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof WebApplicationException refused) {
            return refused(refused);
        }
        if (DatabaseUnavailableException.isCauseOf(failure)) {
            LOGGER.log(Level.WARNING, "The database does not answer: {0}", failure.toString());
            return Problem.of(ProblemCode.DATABASE_UNAVAILABLE).retryAfter(RETRY_SECONDS);
        }
        if (failure instanceof DeclicException declined) {
            return declined(declined).orElseGet(() -> unforeseen(failure));
        }
        if (failure instanceof JMSException || failure instanceof JMSRuntimeException) {
            LOGGER.log(Level.WARNING, "The broker does not answer: {0}", failure.toString());
            return Problem.of(ProblemCode.BROKER_UNAVAILABLE).retryAfter(RETRY_SECONDS);
        }
        return failure instanceof IOException ? Problem.of(ProblemCode.INCOMPLETE_BODY) : unforeseen(failure);
    }

    /** The problem of a status that the server chose by itself. */
    Problem ofStatus(int status) {
        return Problem.of(ProblemCode.ofStatus(status));
    }

    private Problem refused(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        Problem problem = ofStatus(status);
        if (problem.code() == ProblemCode.INTERNAL) {
            return unforeseen(refused);
        }
        String allowed = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return problem.code() == ProblemCode.METHOD_NOT_ALLOWED && allowed != null
                ? problem.about(Problem.ALLOWED, allowed)
                : problem;
    }

    private static Optional<Problem> declined(DeclicException declined) {
        return ProblemCode.ofWord(declined.code())
                .or(() -> declined instanceof ConflictException ? Optional.of(ProblemCode.CONFLICT) : Optional.empty())
                .filter(code -> code != ProblemCode.INTERNAL)
                .map(code -> Problem.of(code, declined.report()))
                .map(problem -> problem.isPassing() ? problem.retryAfter(RETRY_SECONDS) : problem);
    }

    private Problem unforeseen(Throwable failure) {
        String id = ids.next();
        LOGGER.log(Level.ERROR, "A request failed, error " + id, failure);
        return Problem.of(ProblemCode.INTERNAL).about("errorId", id);
    }
}
