package dev.debrief.postmortems.postmortem.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.postmortem.MigrationPreview;
import dev.debrief.postmortems.postmortem.PostmortemDetails;
import dev.debrief.postmortems.postmortem.TemplateMigrationService;
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
@Tag(name = "Templates", description = "Which sections postmortems have")
class TemplateMigrationResource {

    private static final String JSON = "application/json";

    private final TemplateMigrationService migrations;
    private final CurrentActor caller;

    TemplateMigrationResource(TemplateMigrationService migrations, CurrentActor caller) {
        this.migrations = migrations;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/template-migration/preview")
    @Consumes(JSON)
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "previewTemplateMigration",
            summary = "See what another template would change",
            description = "Which sections stay, come and go, and whose texts would be set aside. Changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "What would become of the sections",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = MigrationPreview.class)))
    public MigrationPreview preview(
            @PathParam("id") EntityRef id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = MigrateTemplateRequest.class),
                                            example = MigrateTemplateRequest.EXAMPLE))
                    @Valid @NotNull MigrateTemplateRequest request) {
        return migrations.preview(id, request.template(), caller.get());
    }

    @POST
    @Path("/{id}/template-migration")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "migrateTemplate",
            summary = "Move a postmortem to another template",
            description = "Or to the latest version of its own. No text is changed: what has no section any more is set"
                    + " aside, listed as `setAside`, and comes back with its section. Past writing it is answered with"
                    + " 409 `postmortem-not-writable`.")
    @APIResponse(
            responseCode = "200",
            description = "The postmortem after the change",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    public RestResponse<PostmortemView> migrate(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = MigrateTemplateRequest.class),
                                            example = MigrateTemplateRequest.EXAMPLE))
                    @Valid @NotNull MigrateTemplateRequest request) {
        return tagged(migrations.migrate(id, ifMatch.precondition(), request.template(), caller.get()));
    }

    @POST
    @Path("/{id}/template-migration/undo")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "undoTemplateMigration",
            summary = "Undo the last move to another template",
            description = "The sections are again what they were; texts that were written since are kept, aside where"
                    + " their section goes. Without a move it is answered with 409 `nothing-to-undo`.")
    @APIResponse(
            responseCode = "200",
            description = "The postmortem after the change",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    public RestResponse<PostmortemView> undo(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        return tagged(migrations.undo(id, ifMatch.precondition(), caller.get()));
    }

    private static RestResponse<PostmortemView> tagged(PostmortemDetails postmortemDetails) {
        return ETags.ok(
                PostmortemView.of(postmortemDetails),
                postmortemDetails.postmortem().revision());
    }
}
