package dev.debrief.postmortems.check.web;

import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.check.CheckService;
import dev.debrief.postmortems.check.FindingWaiver;
import dev.debrief.postmortems.check.WaiverState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
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
        FindingWaiver waiver = checks.waive(id, request.toWaiver(), caller.get());
        return ETags.created(
                URI.create("/api/v1/postmortems/" + id + "/waivers/" + waiver.id()), WaiverView.of(waiver), 1);
    }

    @GET
    @Path("/{id}/waivers")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listWaivers",
            summary = "List the waivers of a postmortem",
            description = "Oldest first, also those that were withdrawn, and those of findings that are gone.")
    @APIResponse(responseCode = "200", description = "All waivers")
    public Page<WaiverView> list(@PathParam("id") EntityRef id) {
        return new Page<>(
                checks.waivers(id, caller.get()).stream().map(WaiverView::of).toList(), null);
    }

    @GET
    @Path("/{id}/waivers/{waiverId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getWaiver",
            summary = "Read a waiver",
            description = "With why it was withdrawn, if it was.")
    @APIResponse(responseCode = "200", description = "The waiver")
    public RestResponse<WaiverView> get(@BeanParam WaiverPath path, @BeanParam IfNoneMatch ifNoneMatch) {
        WaiverState state = checks.waiver(path.postmortem(), path.id(), caller.get());
        return ETags.okOrNotModified(WaiverView.of(state), state.revision(), ifNoneMatch);
    }

    @POST
    @Path("/{id}/waivers/{waiverId}/withdraw")
    @Consumes(JSON)
    @RolesAllowed(Roles.APPROVER)
    @ProblemTypes("waiver-withdrawn")
    @Operation(
            operationId = "withdrawWaiver",
            summary = "Withdraw a waiver",
            description = "Its finding counts again at once, unless another waiver holds for it. Transitions that it"
                    + " allowed stay as they are. It remains on record with the reason, and can be replaced with a new waiver,"
                    + " but not restored: 409 `waiver-withdrawn`. Any approver may withdraw it, also who submitted the"
                    + " postmortem.")
    @APIResponse(
            responseCode = "200",
            description = "The waiver, which no longer holds",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = WaiverView.class), example = """
                    {"id": "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", "check": "OPEN_THREADS",
                     "finding": "open-threads-3f9a6c0d51b2e874",
                     "message": "The thread started by Dana Winter about detection is open.",
                     "reason": "The last thread is about the next quarter.",
                     "by": {"handle": "user:priya", "displayName": "Priya Raman"}, "at": "2024-11-19T09:12:00Z",
                     "withdrawn": {"reason": "The thread is about this outage after all.",
                                   "by": {"handle": "user:olga", "displayName": "Olga Novak"},
                                   "at": "2024-11-19T10:40:00Z"}}
                    """))
    public RestResponse<WaiverView> withdraw(
            @BeanParam WaiverPath path, @BeanParam IfMatch ifMatch, @Valid @NotNull WithdrawWaiverRequest request) {
        WaiverState state =
                checks.withdraw(path.postmortem(), path.id(), ifMatch.precondition(), request.reason(), caller.get());
        return ETags.ok(WaiverView.of(state), state.revision());
    }
}
