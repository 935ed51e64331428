package dev.debrief.postmortems.audience.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.audience.AudienceService;
import dev.debrief.postmortems.audience.AudienceState;
import dev.debrief.postmortems.audience.ExternalSummaryService;
import dev.debrief.postmortems.audience.ExternalSummaryState;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Sharing", description = "What wider audiences may read")
class AudienceResource {

    private static final String JSON = "application/json";

    private final AudienceService audiences;
    private final ExternalSummaryService summaries;
    private final CurrentActor caller;

    AudienceResource(AudienceService audiences, ExternalSummaryService summaries, CurrentActor caller) {
        this.audiences = audiences;
        this.summaries = summaries;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/external-summary")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getExternalSummary",
            summary = "Get the external summary",
            description = "What people outside the organisation read, and whether what it was written from has"
                    + " changed since. Has no texts until it is written.")
    @APIResponse(responseCode = "200", description = "The external summary")
    public RestResponse<ExternalSummaryView> externalSummary(@PathParam("id") EntityRef id) {
        return answer(summaries.get(id, caller.get()));
    }

    @PUT
    @Path("/{id}/external-summary")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("postmortem-not-writable")
    @Operation(
            operationId = "writeExternalSummary",
            summary = "Write the external summary",
            description = "It is part of the document: it is approved and published with it, and a version keeps its"
                    + " own. Writing the same texts again confirms that they still fit.")
    @APIResponse(responseCode = "200", description = "The external summary after the change")
    public RestResponse<ExternalSummaryView> write(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull WriteExternalSummaryRequest request) {
        return answer(summaries.write(id, ifMatch.precondition(), request.toSummary(), caller.get()));
    }

    @GET
    @Path("/{id}/audiences")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getAudiences",
            summary = "Get the audiences",
            description = "Who may read which section: INTERNAL are those who may see the postmortem, ORGANISATION is"
                    + " everybody in the organisation, PUBLIC is everybody.")
    @APIResponse(responseCode = "200", description = "The audiences of all sections")
    public RestResponse<AudiencesView> audiences(@PathParam("id") EntityRef id) {
        return answer(audiences.get(id, caller.get()));
    }

    @PUT
    @Path("/{id}/audiences")
    @Consumes(JSON)
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "chooseAudiences",
            summary = "Choose the audiences",
            description = "Replaces those that were chosen before. It is a setting, not a text: it counts at once, in"
                    + " any status, also for published versions and for share links.")
    @APIResponse(responseCode = "200", description = "The audiences after the change")
    public RestResponse<AudiencesView> choose(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull ChooseAudiencesRequest request) {
        return answer(audiences.choose(id, ifMatch.precondition(), request.toAudiences(), caller.get()));
    }

    private static RestResponse<ExternalSummaryView> answer(ExternalSummaryState state) {
        return ETags.ok(ExternalSummaryView.of(state), state.revision());
    }

    private static RestResponse<AudiencesView> answer(AudienceState state) {
        return ETags.ok(AudiencesView.of(state), state.revision());
    }
}
