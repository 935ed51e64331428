package dev.debrief.postmortems.postmortem.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.postmortem.PostmortemDetails;
import dev.debrief.postmortems.postmortem.TransitionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Review", description = "From draft to publication, and what comes after")
class TransitionResource {

    private static final String JSON = "application/json";

    private final TransitionService transitions;
    private final CurrentActor caller;

    TransitionResource(TransitionService transitions, CurrentActor caller) {
        this.transitions = transitions;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/transitions")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "transitionPostmortem",
            summary = "Take a step towards publication",
            description =
                    "DRAFT —SUBMIT→ IN_REVIEW —APPROVE→ APPROVED —PUBLISH→ PUBLISHED; REQUEST_CHANGES goes back to"
                            + " DRAFT from IN_REVIEW and APPROVED, and so does REVISE from PUBLISHED, to correct it: the"
                            + " published version stays until the next one. WAIVE says, with a reason in `comment`, why none is"
                            + " needed; REINSTATE takes that back. All but SUBMIT and REINSTATE need the role approver."
                            + " A step that the"
                            + " status does not allow is answered with 409 `transition-not-allowed` and the"
                            + " `allowedTransitions`; one whose checks fail with 409 `checks-failed` and the `failedChecks`, unless"
                            + " an approver says in `waivers` why each of them need not pass. `\u2026/checks` shows them"
                            + " beforehand.")
    @APIResponse(
            responseCode = "200",
            description = "The postmortem after the step",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    public RestResponse<PostmortemView> transition(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = TransitionPostmortemRequest.class),
                                            example = TransitionPostmortemRequest.EXAMPLE))
                    @Valid @NotNull TransitionPostmortemRequest request) {
        PostmortemDetails postmortemDetails = transitions.transition(
                id,
                ifMatch.precondition(),
                request.transition(),
                request.checkedComment(),
                request.waived(),
                caller.get());
        return ETags.ok(
                PostmortemView.of(postmortemDetails),
                postmortemDetails.postmortem().revision());
    }
}
