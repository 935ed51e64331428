package dev.debrief.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs after validation and before the use case, which joins the transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 900)
class IdempotentInterceptor {

    private final IdempotencyStore store;
    private final CanonicalPaths paths;
    private final SecurityIdentity identity;
    private final RoutingContext request;

    IdempotentInterceptor(
            IdempotencyStore store, CanonicalPaths paths, SecurityIdentity identity, RoutingContext request) {
        this.store = store;
        this.paths = paths;
        this.identity = identity;
        this.request = request;
    }

    /** Begins the transaction explicitly: an annotation on an interceptor's own method has no effect. */
    @AroundInvoke
    Object replayOrProceed(InvocationContext invocation) {
        return QuarkusTransaction.joiningExisting().call(() -> claimAndProceed(invocation));
    }

    private Object claimAndProceed(InvocationContext invocation) throws Exception {
        String key = IdempotencyKey.parse(request.request().getHeader(IdempotencyKey.HEADER));
        String caller = identity.getPrincipal().getName();
        Object[] parameters = invocation.getParameters();
        String fingerprint = store.fingerprint(
                request.request().method().name(), paths.of(request.normalizedPath(), parameters), parameters);
        Optional<RestResponse<Object>> stored = store.claim(caller, key, fingerprint);
        if (stored.isPresent()) {
            return stored.get();
        }
        RestResponse<?> reply = (RestResponse<?>) invocation.proceed();
        store.save(caller, key, fingerprint, reply);
        return reply;
    }
}
