package dev.debrief.platform.ratelimit;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses requests of callers that send too many, and tells each caller what it has left (draft-ietf-httpapi-ratelimit-
 * headers). Authentication and roles are checked before. Operations that take no token have no caller to count, and
 * must not read their Authorization header as one.
 */
class RateLimitFilter {

    private static final String STATUS = RateLimitFilter.class.getName();

    private final RateLimiter limiter;
    private final SecurityIdentity caller;

    RateLimitFilter(RateLimiter limiter, SecurityIdentity caller) {
        this.limiter = limiter;
        this.caller = caller;
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request, ResourceInfo operation) {
        if (operation.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        limiter.count(caller.getPrincipal().getName(), caller.getRoles()).ifPresent(status -> {
            request.setProperty(STATUS, status);
            status.requireAccepted("You may send %d requests in %d seconds to each replica. Slow down.");
        });
    }

    @ServerResponseFilter
    public void describe(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STATUS) instanceof RateLimitStatus status) {
            response.getHeaders().putSingle("RateLimit-Policy", status.policy());
            response.getHeaders().putSingle("RateLimit", status.rateLimit());
        }
    }
}
