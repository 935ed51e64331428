package dev.debrief.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem. What is not foreseen says nothing of its inside. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String UNEXPECTED =
            "The request was fine as far as we know; try again, and quote the traceId if it fails again.";

    /**
     * How Quarkus tells that a value of a query parameter cannot be converted to its type: as not found, with a cause.
     */
    private static final String UNREADABLE_PARAMETER =
            "A query parameter has a value that it does not take; /q/openapi lists the values of each.";

    @ServerExceptionMapper
    public Response problem(ProblemException exception) {
        return ProblemResponses.answer(exception);
    }

    @ServerExceptionMapper
    public Response notAuthenticated(UnauthorizedException exception) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response notAuthenticated(AuthenticationFailedException exception) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response notAuthenticated(AuthenticationCompletionException exception) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException exception) {
        return ProblemResponses.answer(
                StandardProblem.FORBIDDEN, "The roles in the token do not include one that may call this operation.");
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException exception, UriInfo request) {
        if (exception instanceof NotFoundException
                && exception.getCause() != null
                && !request.getQueryParameters().isEmpty()) {
            return ProblemResponses.answer(StandardProblem.VALIDATION_FAILED, UNREADABLE_PARAMETER);
        }
        Optional<Response> unreadable = JsonProblems.of(exception);
        return unreadable.orElseGet(() -> HttpProblems.ofStatus(exception));
    }

    /** Named because Quarkus brings a mapper of its own for this one, which tells class names. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException exception) {
        return ProblemResponses.answer(JsonProblems.problemOf(exception));
    }

    @ServerExceptionMapper
    public Response invalid(jakarta.validation.ConstraintViolationException exception) {
        return ViolationProblems.of(exception);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable exception) {
        return JsonProblems.of(exception).orElseGet(() -> {
            if (DatabaseUnavailability.isCauseOf(exception)) {
                LOG.warnf("The database cannot answer: %s", exception.getMessage());
                return ProblemResponses.answer(
                        StandardProblem.UNAVAILABLE, "The database is away or busy; try again shortly.");
            }
            LOG.error("Unforeseen failure of a request", exception);
            return ProblemResponses.answer(StandardProblem.INTERNAL, UNEXPECTED);
        });
    }

    private static Response unauthenticated() {
        return ProblemResponses.answer(
                StandardProblem.UNAUTHENTICATED,
                "Send a valid token: 'Authorization: Bearer <token>', of the right issuer and audience and not expired.");
    }
}
