package dev.debrief.postmortems.check.web;

import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.check.CheckService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Review", description = "From draft to publication, and what comes after")
class WaiverResource {

    private static final String JSON = "application/json";

    private final CheckService checks;
    private final CurrentActor caller;

    WaiverResource(CheckService checks, CurrentActor caller) {
        this.checks = checks;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/waivers")
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @ProblemTypes({"finding-not-known", "four-eyes"})
    @Operation(
            operationId = "waiveFinding",
            summary = "Waive a finding of a check",
            description = "The finding no longer blocks a transition, until what it is about changes: a waived sentence"
                    + " that is rewritten is found again. Who submitted the postmortem, or changed it since, does not"
                    + " waive its findings: 409 `four-eyes`.")
    @APIResponse(
            responseCode = "201",
            description = "The waiver",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WaiverView.class)))
    public RestResponse<WaiverView> waive(@PathParam("id") EntityRef id, @Valid @NotNull WaiveFindingRequest request) {
        return RestResponse.status(Status.CREATED, WaiverView.of(checks.waive(id, request.toWaiver(), caller.get())));
    }

    @GET
    @Path("/{id}/waivers")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listWaivers",
            summary = "List the waivers of a postmortem",
            description = "Oldest first, also those of findings that are gone.")
    @APIResponse(responseCode = "200", description = "All waivers")
    public Page<WaiverView> list(@PathParam("id") EntityRef id) {
        return new Page<>(
                checks.waivers(id, caller.get()).stream().map(WaiverView::of).toList(), null);
    }
}
