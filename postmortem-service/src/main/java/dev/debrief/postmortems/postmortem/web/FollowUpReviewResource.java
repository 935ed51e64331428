package dev.debrief.postmortems.postmortem.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.revision.Tagged;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.postmortem.FollowUpService;
import dev.debrief.postmortems.postmortem.Postmortem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

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
            summary = "Read when the follow-up review is",
            description = "Without a date until one is set.")
    @APIResponse(
            responseCode = "200",
            description = "The follow-up review",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FollowUpReviewView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this revision already")
    public RestResponse<FollowUpReviewView> get(
            @Parameter(description = "UUID or key of the postmortem", example = "PM-7") @PathParam("id") String id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Postmortem postmortem = followUps.get(EntityRef.parse(Postmortem.KEY_PREFIX, id), caller.get());
        return Tagged.fresh(FollowUpReviewView.of(postmortem), postmortem.followUpRevision(), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/follow-up-review")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "scheduleFollowUpReview",
            summary = "Set the day of the follow-up review",
            description = "Also after publication: the follow-up is no part of what was published.")
    @APIResponse(
            responseCode = "200",
            description = "The follow-up review after the change",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FollowUpReviewView.class)))
    public RestResponse<FollowUpReviewView> schedule(
            @Parameter(description = "UUID or key of the postmortem", example = "PM-7") @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = ScheduleFollowUpReviewRequest.class),
                                            example = ScheduleFollowUpReviewRequest.EXAMPLE))
                    @Valid @NotNull ScheduleFollowUpReviewRequest request) {
        Postmortem postmortem = followUps.schedule(
                EntityRef.parse(Postmortem.KEY_PREFIX, id),
                Precondition.ifMatch(ifMatch),
                request.reviewOn(),
                caller.get());
        return Tagged.ok(FollowUpReviewView.of(postmortem), postmortem.followUpRevision());
    }
}
