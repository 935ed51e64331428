package dev.debrief.postmortems.restore.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.details.web.PostmortemView;
import dev.debrief.postmortems.restore.RestoreService;
import dev.debrief.postmortems.version.VersionLabel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Versions", description = "The document at its milestones")
class RestoreResource {

    private final RestoreService restoreService;
    private final CurrentActor caller;

    RestoreResource(RestoreService restoreService, CurrentActor caller) {
        this.restoreService = restoreService;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/versions/{version}/restore")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @LargeRead
    @ProblemTypes("postmortem-not-writable")
    @Operation(
            operationId = "restoreVersion",
            summary = "Restore a version",
            description =
                    "Restores title, template, texts and analysis; items keep their ids. The current draft is saved as"
                            + " a version first. Sections that the version lacks are archived with their texts; sections nobody"
                            + " had written get their generated text again. Answers 409 `postmortem-not-writable` for an"
                            + " approved or published postmortem.")
    @APIResponse(responseCode = "200", description = "The postmortem after the change")
    public RestResponse<PostmortemView> restore(
            @PathParam("id") EntityRef id,
            @Parameter(
                            description = "The version",
                            schema =
                                    @Schema(pattern = VersionLabel.PATTERN, examples = "0.1", type = SchemaType.STRING))
                    @PathParam("version")
                    String version,
            @BeanParam IfMatch ifMatch) {
        return PostmortemView.tagged(restoreService.restore(id, ifMatch.precondition(), version, caller.get()));
    }
}
