package dev.debrief.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps every exception of a resource to a problem. Unexpected ones reveal no internals. */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final String UNEXPECTED = "Try again. If the request fails again, report the traceId.";

    /** Quarkus reports a query parameter that cannot be converted as not found, with a cause. */
    private static final String UNREADABLE_PARAMETER =
            "A query parameter has an invalid value. /q/openapi lists the values of each.";

    private final AllowedMethods allowedMethods;
    private final CurrentVertxRequest request;

    ProblemMappers(AllowedMethods allowedMethods, CurrentVertxRequest request) {
        this.allowedMethods = allowedMethods;
        this.request = request;
    }

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
    public Response http(WebApplicationException exception, UriInfo request, Request call) {
        if (exception instanceof NotFoundException
                && exception.getCause() != null
                && !request.getQueryParameters().isEmpty()) {
            return ProblemResponses.answer(StandardProblem.VALIDATION_FAILED, UNREADABLE_PARAMETER);
        }
        Set<String> allowed = allowedMethods.of(request.getPath());
        if (exception instanceof NotAllowedException
                || exception instanceof NotFoundException
                        && !allowed.isEmpty()
                        && !allowed.contains(call.getMethod())) {
            return HttpProblems.methodNotAllowed(allowed);
        }
        Optional<Response> unreadable = JsonProblems.of(exception);
        return unreadable.orElseGet(() -> HttpProblems.ofStatus(exception));
    }

    /** Replaces the mapper of Quarkus, which reveals class names. */
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
                LOG.warnf("The database is unavailable: %s", exception.getMessage());
                return ProblemResponses.answer(
                        StandardProblem.UNAVAILABLE, "The database is unavailable or overloaded. Try again shortly.");
            }
            if (!ClientDeparture.isCauseOf(exception, request.getCurrent())) {
                LOG.error("Unexpected failure of a request", exception);
            }
            return ProblemResponses.answer(StandardProblem.INTERNAL, UNEXPECTED);
        });
    }

    private static Response unauthenticated() {
        return ProblemResponses.answer(
                StandardProblem.UNAUTHENTICATED,
                "Send 'Authorization: Bearer <token>' with an unexpired token of the right issuer and audience.");
    }
}
