package dev.debrief.postmortems.postmortem.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.postmortem.PostmortemDetails;
import dev.debrief.postmortems.postmortem.RestoreService;
import dev.debrief.postmortems.version.VersionLabel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Versions", description = "What the document said at its milestones")
class RestoreResource {

    private static final String JSON = "application/json";

    private final RestoreService restoreService;
    private final CurrentActor caller;

    RestoreResource(RestoreService restoreService, CurrentActor caller) {
        this.restoreService = restoreService;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/versions/{version}/restore")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "restoreVersion",
            summary = "Make the postmortem what it was in a version",
            description = "Title, template, texts and analysis; items keep their ids. What is written now is kept as a"
                    + " version first. Sections that the version does not have are set aside with their texts; where"
                    + " nobody had written, the events of the incident speak again. Past writing it is answered with 409"
                    + " `postmortem-not-writable`.")
    @APIResponse(
            responseCode = "200",
            description = "The postmortem after the change",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    public RestResponse<PostmortemView> restore(
            @PathParam("id") EntityRef id,
            @Parameter(
                            description = "The version",
                            schema =
                                    @Schema(pattern = VersionLabel.PATTERN, examples = "0.1", type = SchemaType.STRING))
                    @PathParam("version")
                    String version,
            @BeanParam IfMatch ifMatch) {
        PostmortemDetails postmortemDetails = restoreService.restore(id, ifMatch.precondition(), version, caller.get());
        return ETags.ok(
                PostmortemView.of(postmortemDetails),
                postmortemDetails.postmortem().revision());
    }
}
