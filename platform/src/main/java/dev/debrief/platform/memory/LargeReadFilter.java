package dev.debrief.platform.memory;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.MemoryBudget.Reservation;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.CurrentActor;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Reserves memory for a {@link LargeRead}, from before its data is read until its response is written. */
public class LargeReadFilter {

    /** Smaller resources need no reservation. */
    private static final long SMALL = 1024 * 1024;

    /** Response filters run in descending order: after the entity is written. */
    private static final int AFTER_THE_ENTITY = 0;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final String RESERVATION = LargeReadFilter.class.getName();

    private final MemoryBudget budget;
    private final Instance<ResourceMemory> resources;
    private final CurrentActor caller;

    LargeReadFilter(MemoryBudget budget, Instance<ResourceMemory> resources, CurrentActor caller) {
        this.budget = budget;
        this.resources = resources;
        this.caller = caller;
    }

    @LargeRead
    @ServerRequestFilter(priority = Priorities.USER + 100)
    public void reserve(ContainerRequestContext request, RoutingContext context) {
        long bytes = bytesFor(request.getUriInfo().getPathParameters())
                + resources.get().bytesToRender(format(request));
        if (bytes < SMALL) {
            return;
        }
        Optional<Reservation> reserved = budget.reserve(bytes);
        if (reserved.isEmpty()) {
            throw StandardProblem.UNAVAILABLE
                    .because("Too many large resources are being read. Repeat the request later.")
                    .retryAfter(RETRY_AFTER);
        }
        request.setProperty(RESERVATION, reserved.get());
        context.addEndHandler(ended -> reserved.get().close());
    }

    private long bytesFor(MultivaluedMap<String, String> path) {
        String id = path.getFirst("id");
        return id == null
                ? resources.get().bytesForToken(path.getFirst("token"))
                : resources.get().bytesFor(EntityRef.fromString(id), caller.get());
    }

    private static String format(ContainerRequestContext request) {
        String format = request.getUriInfo().getQueryParameters().getFirst("format");
        return format == null ? Objects.requireNonNullElse(request.getHeaderString("Accept"), "") : format;
    }

    @LargeRead
    @ServerResponseFilter(priority = AFTER_THE_ENTITY)
    public void release(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(RESERVATION) instanceof Reservation reservation && isWritten(response.getEntity())) {
            reservation.close();
        }
    }

    /** An entity with a revision is written while it is sent; then the reservation ends with the response. */
    private static boolean isWritten(@Nullable Object entity) {
        return entity == null || entity instanceof byte[] || entity instanceof StreamingOutput;
    }
}
