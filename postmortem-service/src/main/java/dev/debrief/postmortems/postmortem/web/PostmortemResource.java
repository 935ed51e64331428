package dev.debrief.postmortems.postmortem.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.postmortem.PostmortemDetails;
import dev.debrief.postmortems.postmortem.PostmortemFilter;
import dev.debrief.postmortems.postmortem.PostmortemService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
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
@Tag(name = "Postmortems", description = "From the draft that makes itself to the published document")
class PostmortemResource {

    private static final String JSON = "application/json";
    private static final String MERGE_PATCH = "application/merge-patch+json";

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

    @POST
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "draftPostmortem",
            summary = "Draft a postmortem by hand",
            description =
                    "For any incident, near misses included. Resolved incidents that the policy asks"
                            + " about get their draft without this. Without `another` an incident that has one is"
                            + " answered with 409 `postmortem-exists` and its key, and 422 `incident-not-known` for an incident whose events have not arrived.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The incident is not known here (yet), or the Idempotency-Key belongs to another request.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public RestResponse<PostmortemView> draft(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = JSON,
                                            schema = @Schema(implementation = DraftPostmortemRequest.class),
                                            example = DraftPostmortemRequest.EXAMPLE))
                    @Valid @NotNull DraftPostmortemRequest request) {
        PostmortemDetails drafted = postmortems.draft(
                request.incident(), request.template(), Boolean.TRUE.equals(request.another()), caller.get());
        URI location = URI.create("/api/v1/postmortems/" + drafted.postmortem().key());
        return ETags.created(
                location, PostmortemView.of(drafted), drafted.postmortem().revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPostmortems",
            summary = "List postmortems",
            description = "Those the caller may see, newest first, in pages. Filters are combined.")
    @APIResponse(responseCode = "200", description = "A page of postmortems")
    public Page<PostmortemSummaryView> list(@BeanParam PostmortemListParameters parameters, @BeanParam PageQuery page) {
        PostmortemFilter filter = parameters.toFilter();
        PageRequest request = paging.request("postmortems", filter.toString(), page);
        Instant now = clock.instant();
        return paging.page(
                request,
                postmortems.list(filter, request, caller.get()),
                postmortem -> PostmortemSummaryView.of(postmortem, now),
                postmortem -> List.of(String.valueOf(postmortem.number())));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPostmortem",
            summary = "Read a postmortem",
            description = "With its sections, its analysis, what is known of the incident, and its action items as they"
                    + " stand now. The ETag is that of the postmortem itself; sections and items of the analysis"
                    + " have their own, told here as `revision`.")
    @APIResponse(
            responseCode = "200",
            description = "The postmortem",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The revision, for If-Match of the next change",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    public RestResponse<PostmortemView> get(@PathParam("id") EntityRef id) {
        return tagged(postmortems.get(id, caller.get()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, JSON})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Operation(
            operationId = "editPostmortem",
            summary = "Change the title of a postmortem",
            description =
                    "Takes a JSON Merge Patch (RFC 7396). A patch that changes nothing leaves the revision as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The postmortem after the change",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = PostmortemView.class)))
    public RestResponse<PostmortemView> edit(
            @PathParam("id") EntityRef id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = EditPostmortemRequest.class),
                                            example = EditPostmortemRequest.EXAMPLE))
                    @NotNull JsonNode patch) {
        return tagged(postmortems.edit(
                id,
                ifMatch.precondition(),
                current -> mergePatch
                        .apply(EditPostmortemRequest.of(current), patch, EditPostmortemRequest.class)
                        .toEdit(),
                caller.get()));
    }

    @GET
    @Path("/{id}/audit")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPostmortemAudit",
            summary = "List what was done to a postmortem",
            description = "Every change to it, its sections and its analysis, before and after, newest first.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    public Page<AuditEntry> audit(@PathParam("id") EntityRef id, @BeanParam PageQuery page) {
        EntityRef ref = id;
        PageRequest request = paging.request("postmortem-audit", ref.toString(), page);
        return paging.page(
                request, postmortems.history(ref, request, caller.get()), entry -> entry, AuditEntry::position);
    }

    private static RestResponse<PostmortemView> tagged(PostmortemDetails postmortemDetails) {
        return ETags.ok(
                PostmortemView.of(postmortemDetails),
                postmortemDetails.postmortem().revision());
    }
}
