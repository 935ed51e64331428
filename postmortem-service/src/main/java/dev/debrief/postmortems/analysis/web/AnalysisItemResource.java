package dev.debrief.postmortems.analysis.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.openapi.InheritedOperationsFilter;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.analysis.Positioned;
import dev.debrief.postmortems.analysis.item.AnalysisItem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Operations on one kind of analysis item. {@link InheritedOperationsFilter} replaces the placeholders in their texts.
 *
 * @param <C> the content
 * @param <I> the item
 * @param <R> the content as a request body
 * @param <V> the item as a response body
 */
@Produces("application/json")
@Tag(name = "Analysis", description = "Why it happened and what was learned; every item has its own ETag")
abstract class AnalysisItemResource<C, I extends AnalysisItem, R extends AnalysisItemRequest<C>, V> {

    private final AnalysisItemKind<C, I> kind;
    private final Class<R> requestType;
    private final Function<Positioned<C>, R> requestOf;
    private final Function<I, V> viewOf;

    private final AnalysisService analysis;
    private final MergePatch mergePatch;
    private final CurrentActor caller;

    /** @param requestOf renders the current content as a request, to which a merge patch is applied */
    AnalysisItemResource(
            AnalysisItemKind<C, I> kind,
            Class<R> requestType,
            Function<Positioned<C>, R> requestOf,
            Function<I, V> viewOf,
            AnalysisService analysis,
            MergePatch mergePatch,
            CurrentActor caller) {
        this.kind = kind;
        this.requestType = requestType;
        this.requestOf = requestOf;
        this.viewOf = viewOf;
        this.analysis = analysis;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    @POST
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("postmortem-not-writable")
    @Operation(
            extensions = @Extension(name = InheritedOperationsFilter.OPERATION_ID, value = "add{Noun}"),
            summary = "Add {a noun}")
    @APIResponse(responseCode = "201", description = "The {noun} as it was added")
    public RestResponse<V> add(@PathParam("id") EntityRef id, @NotNull @Valid R request) {
        I added = analysis.add(kind, id, request.positioned(), caller.get());
        URI location = URI.create("/api/v1/postmortems/" + id + "/" + kind.collection() + "/" + added.id());
        return ETags.created(location, viewOf.apply(added), added.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            extensions = @Extension(name = InheritedOperationsFilter.OPERATION_ID, value = "list{Noun}s"),
            summary = "List the {nouns}",
            description = "All of them, in the order of the document.")
    @APIResponse(responseCode = "200", description = "All {nouns} of the postmortem")
    public Page<V> list(@PathParam("id") EntityRef id) {
        return new Page<>(
                analysis.list(kind, id, caller.get()).stream().map(viewOf).toList(), null);
    }

    @GET
    @Path("/{itemId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            extensions = @Extension(name = InheritedOperationsFilter.OPERATION_ID, value = "get{Noun}"),
            summary = "Read {a noun}",
            description = "Send its ETag as If-Match to change it.")
    @APIResponse(responseCode = "200", description = "The {noun}")
    public RestResponse<V> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The {noun}", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfNoneMatch ifNoneMatch) {
        I found = analysis.get(kind, id, itemId.requireId(kind.noun()), caller.get());
        return ETags.okOrNotModified(viewOf.apply(found), found.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{itemId}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("postmortem-not-writable")
    @Operation(
            extensions = @Extension(name = InheritedOperationsFilter.OPERATION_ID, value = "edit{Noun}"),
            summary = "Change {a noun}",
            description = "JSON Merge Patch.")
    @APIResponse(responseCode = "200", description = "The {noun} after the change")
    public RestResponse<V> edit(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The {noun}", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT)))
                    @NotNull JsonNode patch) {
        I edited = analysis.edit(
                kind,
                id,
                itemId.requireId(kind.noun()),
                ifMatch.precondition(),
                current -> mergePatch
                        .apply(requestOf.apply(current), patch, requestType)
                        .positioned(),
                caller.get());
        return ETags.ok(viewOf.apply(edited), edited.revision());
    }

    @DELETE
    @Path("/{itemId}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("postmortem-not-writable")
    @Operation(
            extensions = @Extension(name = InheritedOperationsFilter.OPERATION_ID, value = "remove{Noun}"),
            summary = "Remove {a noun}",
            description = "It disappears from the document.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @PathParam("id") EntityRef id,
            @Parameter(description = "The {noun}", example = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
                    @PathParam("itemId")
                    EntityRef itemId,
            @BeanParam IfMatch ifMatch) {
        analysis.remove(kind, id, itemId.requireId(kind.noun()), ifMatch.precondition(), caller.get());
    }
}
