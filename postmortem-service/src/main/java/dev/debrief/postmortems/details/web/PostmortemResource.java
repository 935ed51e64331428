package dev.debrief.postmortems.details.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.details.PostmortemParts;
import dev.debrief.postmortems.details.PostmortemService;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemFilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Postmortems", description = "From the automatic draft to the published document")
class PostmortemResource {

    private static final String JSON = "application/json";

    private final PostmortemService postmortems;
    private final MergePatch mergePatch;
    private final Paging paging;
    private final CurrentActor caller;
    private final Clock clock;

    PostmortemResource(
            PostmortemService postmortems, MergePatch mergePatch, Paging paging, CurrentActor caller, Clock clock) {
        this.postmortems = postmortems;
        this.mergePatch = mergePatch;
        this.paging = paging;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPostmortems",
            summary = "List postmortems",
            description =
                    "Postmortems the caller may see, newest first. Filters are combined with AND. With `ids`, reads several"
                            + " postmortems at once: up to 200 on one page, without those that do not exist or that the caller"
                            + " may not see.")
    @APIResponse(responseCode = "200", description = "A page of postmortems")
    public Page<PostmortemSummaryView> list(
            @BeanParam PostmortemListParameters parameters,
            @BeanParam PostmortemExpandQuery expand,
            @BeanParam PageQuery page) {
        PostmortemFilter filter = parameters.toFilter();
        PageRequest request =
                paging.request("postmortems", filter.toString(), parameters.isBatch() ? page.forBatch() : page);
        Instant now = clock.instant();
        List<Postmortem> rows = postmortems.list(filter, request, caller.get());
        PostmortemParts parts = postmortems.parts(rows, expand.withSections(), expand.withProgress());
        return paging.page(
                request,
                rows,
                postmortem -> PostmortemSummaryView.of(postmortem, parts, now),
                postmortem -> List.of(String.valueOf(postmortem.number())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "getPostmortem",
            summary = "Get a postmortem",
            description =
                    "With its sections, its analysis, its incidents and the current state of its action items. The"
                            + " ETag is that of the postmortem itself; sections and analysis items have their own, given as"
                            + " `revision`.")
    @APIResponse(
            responseCode = "200",
            description = "The postmortem",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The revision, for If-Match of the next change",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    public RestResponse<PostmortemView> get(@PathParam("id") EntityRef id, @BeanParam PostmortemExpandQuery expand) {
        return PostmortemView.tagged(postmortems.get(id, caller.get()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, JSON})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @LargeRead
    @ProblemTypes("postmortem-not-writable")
    @Operation(
            operationId = "editPostmortem",
            summary = "Change the title of a postmortem",
            description = "Takes a JSON Merge Patch (RFC 7396). A patch without effect leaves the revision unchanged.")
    @APIResponse(responseCode = "200", description = "The postmortem after the change")
    public RestResponse<PostmortemView> edit(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = EditPostmortemRequest.class),
                                            example = EditPostmortemRequest.EXAMPLE))
                    @NotNull JsonNode patch) {
        return PostmortemView.tagged(postmortems.rename(
                id,
                ifMatch.precondition(),
                title -> mergePatch
                        .apply(new EditPostmortemRequest(title), patch, EditPostmortemRequest.class)
                        .title(),
                caller.get()));
    }

    @GET
    @Path("/{id}/audit")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPostmortemAudit",
            summary = "List the changes of a postmortem",
            description =
                    "Changes to the postmortem, its sections and its analysis, with before and after, newest first.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Page<AuditEntry> audit(@PathParam("id") EntityRef id, @BeanParam PageQuery page) {
        PageRequest request = paging.request("postmortem-audit", id.toString(), page);
        return paging.page(
                request, postmortems.history(id, request, caller.get()), entry -> entry, AuditEntry::position);
    }
}
