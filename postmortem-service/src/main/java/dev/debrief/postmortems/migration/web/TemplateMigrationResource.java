package dev.debrief.postmortems.migration.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.details.web.PostmortemView;
import dev.debrief.postmortems.migration.TemplateMigrationService;
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
            summary = "Preview a template migration",
            description =
                    "Which sections would stay, be added or be removed, and whose texts would be archived. Changes nothing.")
    @APIResponse(responseCode = "200", description = "The effect on the sections")
    public MigrationPreviewView preview(@PathParam("id") EntityRef id, @Valid @NotNull MigrateTemplateRequest request) {
        return MigrationPreviewView.of(migrations.preview(id, request.template(), caller.get()));
    }

    @POST
    @Path("/{id}/template-migration")
    @Consumes(JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @LargeRead
    @ProblemTypes("postmortem-not-writable")
    @Operation(
            operationId = "migrateTemplate",
            summary = "Move a postmortem to another template",
            description =
                    "Or to the latest version of its own. No text is changed: texts whose section the template lacks"
                            + " are listed as `setAside` and restored with their section. Answers 409"
                            + " `postmortem-not-writable` for an approved or published postmortem.")
    @APIResponse(responseCode = "200", description = "The postmortem after the change")
    public RestResponse<PostmortemView> migrate(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @Valid @NotNull MigrateTemplateRequest request) {
        return PostmortemView.tagged(migrations.migrate(id, ifMatch.precondition(), request.template(), caller.get()));
    }

    @POST
    @Path("/{id}/template-migration/undo")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @LargeRead
    @ProblemTypes({"nothing-to-undo", "postmortem-not-writable"})
    @Operation(
            operationId = "undoTemplateMigration",
            summary = "Undo the last move to another template",
            description =
                    "Restores the previous sections. Texts written since are kept, archived where their section is"
                            + " removed. Answers 409 `nothing-to-undo` when there was no migration.")
    @APIResponse(responseCode = "200", description = "The postmortem after the change")
    public RestResponse<PostmortemView> undo(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        return PostmortemView.tagged(migrations.undo(id, ifMatch.precondition(), caller.get()));
    }
}
