package dev.debrief.postmortems.template.web;

import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.template.TemplateService;
import dev.debrief.postmortems.template.TemplateVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/templates")
@Produces("application/json")
@Tag(name = "Templates", description = "Sections and agendas of postmortems")
class TemplateResource {

    private static final String JSON = "application/json";

    private final TemplateService templates;
    private final Paging paging;
    private final CurrentActor caller;

    TemplateResource(TemplateService templates, Paging paging, CurrentActor caller) {
        this.templates = templates;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.ADMIN)
    @ProblemTypes({"template-exists", "too-many-templates", "template-contradictory"})
    @Operation(
            operationId = "addTemplate",
            summary = "Add a template",
            description = "Returns 409 `template-exists` if the key is taken.")
    @APIResponse(
            responseCode = "201",
            description = "The template",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = TemplateView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The sections contradict each other, or the Idempotency-Key belongs to another request",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<TemplateView> add(@Valid @NotNull AddTemplateRequest request) {
        TemplateVersion added = templates.add(request.toTemplate(), request.note(), caller.get());
        return ETags.created(URI.create("/api/v1/templates/" + added.key()), TemplateView.of(added), added.version());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listTemplates",
            summary = "List the templates",
            description = "The latest version of each active template.")
    @APIResponse(responseCode = "200", description = "All active templates")
    public Page<TemplateView> list() {
        return new Page<>(templates.list().stream().map(TemplateView::of).toList(), null);
    }

    @GET
    @Path("/{key}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getTemplate",
            summary = "Read a template",
            description = "The latest version; its number is the ETag.")
    @APIResponse(responseCode = "200", description = "The template")
    public RestResponse<TemplateView> get(
            @Parameter(description = "Name of the template", example = "standard") @PathParam("key") String key,
            @BeanParam IfNoneMatch ifNoneMatch) {
        TemplateVersion found = templates.get(key);
        return ETags.okOrNotModified(TemplateView.of(found), found.version(), ifNoneMatch);
    }

    @PUT
    @Path("/{key}")
    @Consumes(JSON)
    @RolesAllowed(Roles.ADMIN)
    @ProblemTypes("template-contradictory")
    @Operation(
            operationId = "changeTemplate",
            summary = "Change a template",
            description =
                    "Creates a version for new drafts; existing postmortems stay on theirs until they are migrated. Reactivates a retired template.")
    @APIResponse(responseCode = "200", description = "The new version of the template")
    @APIResponse(
            responseCode = "422",
            description = "The sections contradict each other",
            content = @Content(mediaType = "application/problem+json", schema = @Schema(ref = "Problem")))
    public RestResponse<TemplateView> change(
            @Parameter(description = "Name of the template", example = "standard") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @Valid @NotNull ChangeTemplateRequest request) {
        TemplateVersion changed =
                templates.change(ifMatch.precondition(), request.toTemplate(key), request.note(), caller.get());
        return ETags.ok(TemplateView.of(changed), changed.version());
    }

    @DELETE
    @Path("/{key}")
    @RolesAllowed(Roles.ADMIN)
    @ProblemTypes("template-needed")
    @Operation(
            operationId = "retireTemplate",
            summary = "Retire a template",
            description =
                    "New drafts no longer use it; existing postmortems and all versions stay. Returns 409 `template-needed` for the standard template.")
    @APIResponse(responseCode = "204", description = "Retired")
    public void retire(
            @Parameter(description = "Name of the template", example = "standard") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch) {
        templates.retire(ifMatch.precondition(), key, caller.get());
    }

    @GET
    @Path("/{key}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listTemplateVersions",
            summary = "List the versions of a template",
            description = "Newest first, without the built-in version.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    public Page<TemplateView> versions(
            @Parameter(description = "Name of the template", example = "standard") @PathParam("key") String key,
            @BeanParam PageQuery page) {
        PageRequest request = paging.request("template-versions", key, page);
        return paging.page(
                request,
                templates.versions(key, request),
                TemplateView::of,
                version -> List.of(Integer.toString(version.version())));
    }

    @GET
    @Path("/{key}/versions/{version}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getTemplateVersion",
            summary = "Read a version of a template",
            description = "0 is the built-in version.")
    @APIResponse(responseCode = "200", description = "The version")
    public TemplateView version(
            @Parameter(description = "Name of the template", example = "standard") @PathParam("key") String key,
            @Parameter(description = "Number of the version", example = "0") @PathParam("version") int version) {
        return TemplateView.of(templates.get(key, version));
    }
}
