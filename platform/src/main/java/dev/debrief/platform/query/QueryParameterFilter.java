package dev.debrief.platform.query;

import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.problem.Problem;
import dev.debrief.platform.time.TimeBounds;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses requests with a query parameter that the operation does not declare, or with a value that its declaration
 * does not allow. JAX-RS would ignore the first and answer the second without naming the parameter.
 */
@Singleton
public class QueryParameterFilter {

    private final Map<Method, QueryParameters> byOperation = new ConcurrentHashMap<>();
    private final TimeBounds bounds;

    QueryParameterFilter(TimeBounds bounds) {
        this.bounds = bounds;
    }

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED with an error for each parameter */
    @ServerRequestFilter
    public void check(ResourceInfo operation, UriInfo request) {
        Map<String, List<String>> query = request.getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        List<Problem.FieldError> errors = byOperation
                .computeIfAbsent(operation.getResourceMethod(), method -> QueryParameters.of(method, bounds))
                .errorsIn(query);
        if (!errors.isEmpty()) {
            throw ParameterProblems.of(errors);
        }
    }
}
