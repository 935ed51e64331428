package dev.debrief.postmortems.lifecycle.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.details.web.PostmortemView;
import dev.debrief.postmortems.lifecycle.TransitionService;
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
    @LargeRead
    @ProblemTypes({"transition-not-allowed", "checks-failed", "finding-not-known", "four-eyes"})
    @Operation(
            operationId = "transitionPostmortem",
            summary = "Perform a transition",
            description =
                    "DRAFT —SUBMIT→ IN_REVIEW —APPROVE→ APPROVED —PUBLISH→ PUBLISHED. REQUEST_CHANGES returns from"
                            + " IN_REVIEW or APPROVED to DRAFT. REVISE returns from PUBLISHED or CLOSED to DRAFT for a"
                            + " correction; the published version stays until the next one. WAIVE records in `comment` why"
                            + " no postmortem is needed; REINSTATE undoes it. All transitions except SUBMIT and REINSTATE"
                            + " need the role approver. Answers 409 `transition-not-allowed` with `allowedTransitions` when"
                            + " the status does not allow the transition, 409 `checks-failed` with `failedChecks` when"
                            + " checks fail and nobody waives their findings (see `\u2026/checks` beforehand), and 409"
                            + " `four-eyes` when who submitted it, or changed it since, approves it or waives its"
                            + " findings.")
    @APIResponse(responseCode = "200", description = "The postmortem after the transition")
    public RestResponse<PostmortemView> transition(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull TransitionPostmortemRequest request) {
        return PostmortemView.tagged(transitions.transition(
                id,
                ifMatch.precondition(),
                request.transition(),
                request.checkedComment(),
                request.waived(),
                caller.get()));
    }
}
