package dev.debrief.postmortems.version.web;

import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.version.Milestone;
import dev.debrief.postmortems.version.VersionEntry;
import dev.debrief.postmortems.version.VersionLabel;
import dev.debrief.postmortems.version.VersionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Versions", description = "The document at its milestones")
class VersionResource {

    private static final String JSON = "application/json";

    private final VersionService versions;
    private final Paging paging;
    private final CurrentActor caller;

    VersionResource(VersionService versions, Paging paging, CurrentActor caller) {
        this.versions = versions;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/versions")
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @LargeRead
    @Operation(
            operationId = "saveVersion",
            summary = "Save the current draft as a version",
            description = "Creates a draft version to compare with and to restore. Versions are also created"
                    + " automatically: with SUBMIT, REQUEST_CHANGES, APPROVE and PUBLISH, when the meeting was held, and"
                    + " before a template migration or a restore.")
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = VersionView.class)))
    public RestResponse<VersionView> save(@PathParam("id") EntityRef id, @Valid @NotNull SaveVersionRequest request) {
        VersionEntry created = versions.save(id, request.note(), caller.get());
        return ResponseBuilder.<VersionView>created(
                        URI.create("/api/v1/postmortems/" + id + "/versions/" + created.label()))
                .entity(VersionView.of(created, id.toString()))
                .build();
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listVersions",
            summary = "List the versions",
            description = "Saved drafts and publications, newest first. A version never changes; a correction creates"
                    + " another one.")
    @APIResponse(responseCode = "200", description = "A page of versions")
    public Page<VersionView> list(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Only versions with this milestone", example = "PUBLISHED")
                    @QueryParam("milestone")
                    @Nullable Milestone milestone,
            @BeanParam PageQuery page) {
        PageRequest request = paging.request("versions", id + "&" + milestone, page);
        return paging.page(
                request,
                versions.list(id, milestone, request, caller.get()),
                version -> VersionView.of(version, id.toString()),
                version -> List.of(Integer.toString(version.edition()), Integer.toString(version.draft())));
    }

    @GET
    @Path("/{id}/versions/{version}")
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "getVersion",
            summary = "Get a version",
            description =
                    "As data. `…/document?version=` renders it as a document, with timeline, impact and action items"
                            + " as they were then.")
    @APIResponse(responseCode = "200", description = "The version")
    public VersionDetailsView get(
            @PathParam("id") EntityRef id,
            @Parameter(
                            description = "The version",
                            schema =
                                    @Schema(pattern = VersionLabel.PATTERN, examples = "0.1", type = SchemaType.STRING))
                    @PathParam("version")
                    String version) {
        return VersionDetailsView.of(versions.get(id, version, caller.get()), id.toString());
    }

    @GET
    @Path("/{id}/versions/{from}/diff/{to}")
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "compareVersions",
            summary = "Compare two versions",
            description =
                    "In either direction: sections that were added, removed, moved or rewritten, line by line, and"
                            + " analysis items field by field. `draft` is the current draft. Data of incidents and action items"
                            + " is not compared.")
    @APIResponse(responseCode = "200", description = "The changes")
    public VersionDiffView diff(
            @PathParam("id") EntityRef id,
            @Parameter(
                            description = "The version before, or `draft`",
                            schema =
                                    @Schema(
                                            pattern = VersionLabel.PATTERN_OR_DRAFT,
                                            examples = "0.1",
                                            type = SchemaType.STRING))
                    @PathParam("from")
                    String from,
            @Parameter(
                            description = "The version after, or `draft`",
                            schema =
                                    @Schema(
                                            pattern = VersionLabel.PATTERN_OR_DRAFT,
                                            examples = "draft",
                                            type = SchemaType.STRING))
                    @PathParam("to")
                    String to) {
        return VersionDiffView.of(versions.diff(id, from, to, caller.get()));
    }
}
