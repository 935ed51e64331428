package dev.debrief.postmortems.review.web;

import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.review.FourEyesService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
class FourEyesResource {

    private static final String JSON = "application/json";

    private final FourEyesService fourEyes;
    private final CurrentActor caller;

    FourEyesResource(FourEyesService fourEyes, CurrentActor caller) {
        this.fourEyes = fourEyes;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/four-eyes-exceptions")
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @ProblemTypes({"postmortem-not-writable", "exceptions-not-allowed"})
    @Operation(
            operationId = "takeFourEyesException",
            summary = "Take an exception from four eyes",
            description =
                    "For a team of one: until the next publication, who submitted the postmortem can approve it and"
                            + " waive its findings. The reason is recorded in the audit log and shown in the document. The review"
                            + " policy can refuse exceptions: 409 `exceptions-not-allowed`.")
    @APIResponse(
            responseCode = "201",
            description = "The exception",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = FourEyesExceptionView.class)))
    public RestResponse<FourEyesExceptionView> take(
            @PathParam("id") EntityRef id, @Valid @NotNull TakeExceptionRequest request) {
        return RestResponse.status(
                Status.CREATED, FourEyesExceptionView.of(fourEyes.takeException(id, request.reason(), caller.get())));
    }
}
