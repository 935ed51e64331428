package dev.debrief.platform.security;

import dev.debrief.platform.problem.StandardProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Checks the role that a request body requires. */
@Provider
public class RoleOfBodyCheck implements ReaderInterceptor {

    private final SecurityIdentity caller;

    RoleOfBodyCheck(SecurityIdentity caller) {
        this.caller = caller;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body instanceof RoleDependent request) {
            request.requiredRole().filter(role -> !caller.hasRole(role)).ifPresent(role -> {
                throw StandardProblem.FORBIDDEN.because("What you ask for needs the role " + role + ".");
            });
        }
        return body;
    }
}
