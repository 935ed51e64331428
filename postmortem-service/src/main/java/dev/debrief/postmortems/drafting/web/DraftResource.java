package dev.debrief.postmortems.drafting.web;

import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.web.PostmortemView;
import dev.debrief.postmortems.drafting.DraftingService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
@Tag(name = "Postmortems", description = "From the automatic draft to the published document")
class DraftResource {

    private static final String JSON = "application/json";

    private final DraftingService drafts;
    private final CurrentActor caller;

    DraftResource(DraftingService drafts, CurrentActor caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    @POST
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"incident-not-known", "postmortem-exists"})
    @Operation(
            operationId = "draftPostmortem",
            summary = "Draft a postmortem",
            description = "For any incident, near misses included. Resolved incidents for which the policy requires a"
                    + " postmortem get their draft automatically. Answers 409 `postmortem-exists` with the existing"
                    + " key unless `another` is true, and 422 `incident-not-known` while no event of the incident"
                    + " has arrived.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The incident is not known (yet), or the Idempotency-Key was used for another request.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public RestResponse<PostmortemView> draft(@Valid @NotNull DraftPostmortemRequest request) {
        PostmortemDetails drafted = drafts.draft(
                request.incidentRef(), request.template(), Boolean.TRUE.equals(request.another()), caller.get());
        URI location = URI.create("/api/v1/postmortems/" + drafted.postmortem().key());
        return ETags.created(
                location, PostmortemView.of(drafted), drafted.postmortem().revision());
    }
}
