package dev.debrief.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers OPTIONS with the methods of the path; JAX-RS would name those of all paths of a class. */
class OptionsFilter {

    private final AllowedMethods allowedMethods;

    OptionsFilter(AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
    }

    /** The response; empty for other methods and for an unknown path. */
    @ServerRequestFilter(preMatching = true)
    public Optional<Response> answer(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return Optional.empty();
        }
        Set<String> allowed = allowedMethods.of(request.getUriInfo().getPath());
        return allowed.isEmpty()
                ? Optional.empty()
                : Optional.of(Response.noContent().allow(allowed).build());
    }
}
