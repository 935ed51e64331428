package dev.debrief.platform.testkit.probe.web;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Each operation reveals something restricted. Only {@code mia} and admins may see the resource {@code known}. */
@Path("/api/v1/seeded-faults/restricted")
@Produces("application/json")
@Consumes("application/json")
@Tag(name = "Seeded faults", description = "Operations with faults")
@Singleton
public class SeededVisibilityFaultResource {

    private final AtomicInteger created = new AtomicInteger();

    @Context
    @SuppressWarnings("NullAway.Init")
    SecurityContext caller;

    /** Creates another restricted resource. */
    public void create() {
        created.incrementAndGet();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "forbidRestricted", summary = "Read", description = "Is forbidden instead of missing.")
    @APIResponse(responseCode = "204", description = "Read")
    public void forbidRestricted(@Parameter(description = "Any") @PathParam("id") String id) {
        requireKnown(id);
        if (!isMember()) {
            throw StandardProblem.FORBIDDEN.because("It is restricted.");
        }
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "compareRestricted", summary = "Edit", description = "Compares the revision first.")
    @APIResponse(responseCode = "204", description = "Edited")
    public void compareRestricted(
            @Parameter(description = "Any") @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = "{\"note\": \"words\"}"))
                    SeededFaultRequest request) {
        requireKnown(id);
        if (!"\"1\"".equals(ifMatch)) {
            throw StandardProblem.STALE_REVISION.because("It has changed.");
        }
        if (!isMember()) {
            requireKnown("unknown");
        }
    }

    @PATCH
    @Path("/{id}/conflicts")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(operationId = "conflictOnStale", summary = "Edit", description = "Is a conflict instead of stale.")
    @APIResponse(responseCode = "204", description = "Edited")
    public void conflictOnStale(
            @Parameter(description = "Any") @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = SeededFaultRequest.class),
                                            example = "{\"note\": \"words\"}"))
                    SeededFaultRequest request) {
        requireKnown(id);
        if (!"\"1\"".equals(ifMatch)) {
            throw StandardProblem.REQUEST_IN_PROGRESS.because("It has changed.");
        }
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(operationId = "listRestricted", summary = "List", description = "Counts what is restricted.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ProbePage.class), example = "{\"items\": []}"))
    public ProbePage listRestricted() {
        return new ProbePage(List.of(), Integer.toString(created.get()));
    }

    private boolean isMember() {
        return caller.getUserPrincipal().getName().contains("mia") || caller.isUserInRole(Roles.ADMIN);
    }

    private static void requireKnown(String id) {
        if (!id.equals("known")) {
            throw StandardProblem.NOT_FOUND.because("There is no resource " + id + ".");
        }
    }
}
