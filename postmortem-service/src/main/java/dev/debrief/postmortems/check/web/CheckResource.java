package dev.debrief.postmortems.check.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.check.CheckService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Review", description = "From draft to publication, and what comes after")
class CheckResource {

    private final CheckService checks;
    private final CurrentActor caller;

    CheckResource(CheckService checks, CurrentActor caller) {
        this.checks = checks;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/checks")
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "listChecks",
            summary = "List the checks of a postmortem",
            description = "All checks, the transitions that need them, and why they fail with where to fix it.")
    @APIResponse(responseCode = "200", description = "All checks")
    public Page<CheckView> list(@PathParam("id") EntityRef id) {
        return new Page<>(
                checks.all(id, caller.get()).stream().map(CheckView::of).toList(), null);
    }
}
