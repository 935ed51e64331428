package dev.debrief.postmortems.followup.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.followup.FollowUpOverview;
import dev.debrief.postmortems.followup.FollowUpService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
@Tag(name = "Review", description = "From draft to publication, and what comes after")
class FollowUpReviewResource {

    private static final String JSON = "application/json";

    private final FollowUpService followUps;
    private final CurrentActor caller;

    FollowUpReviewResource(FollowUpService followUps, CurrentActor caller) {
        this.followUps = followUps;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/follow-up-review")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getFollowUpReview",
            summary = "Get the follow-up review",
            description =
                    "With the state of every action item. Has no date until one is set or the postmortem is published.")
    @APIResponse(responseCode = "200", description = "The follow-up review")
    public RestResponse<FollowUpView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        FollowUpOverview overview = followUps.get(id, caller.get());
        return ETags.okOrNotModified(
                FollowUpView.of(overview), overview.postmortem().followUpRevision(), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/follow-up-review")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("postmortem-closed")
    @Operation(
            operationId = "scheduleFollowUpReview",
            summary = "Schedule the follow-up review",
            description =
                    "Also possible after publication, because the follow-up review is not part of the published document. A"
                            + " day in the past, after the incident was resolved, records a review that has been held:"
                            + " nobody is reminded of it.")
    @APIResponse(responseCode = "200", description = "The follow-up review after the change")
    public RestResponse<FollowUpView> schedule(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull ScheduleFollowUpReviewRequest request) {
        return answer(followUps.schedule(id, ifMatch.precondition(), request.reviewOn(), caller.get()));
    }

    @POST
    @Path("/{id}/follow-up-review/hold")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"postmortem-not-published", "postmortem-closed", "action-items-unfinished", "incident-not-resolved"})
    @Operation(
            operationId = "holdFollowUpReview",
            summary = "Record a follow-up review",
            description =
                    "With `nextReviewOn` another review is scheduled. Without it the postmortem is closed, which needs"
                            + " the role approver, and every action item verified, dropped or accepted with a reason;"
                            + " otherwise answers 409 `action-items-unfinished` with `unfinishedActionItems`.")
    @APIResponse(responseCode = "200", description = "The follow-up review after the change")
    public RestResponse<FollowUpView> hold(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull HoldFollowUpReviewRequest request) {
        return answer(followUps.hold(id, ifMatch.precondition(), request.toOutcome(), caller.get()));
    }

    private static RestResponse<FollowUpView> answer(FollowUpOverview overview) {
        return ETags.ok(FollowUpView.of(overview), overview.postmortem().followUpRevision());
    }
}
