package dev.debrief.postmortems.publishing.web;

import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
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
import dev.debrief.postmortems.publishing.publication.PublicationInTarget;
import dev.debrief.postmortems.publishing.publication.PublicationService;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Publications", description = "The pages of postmortems in publishing targets")
class PublicationResource {

    private final PublicationService publications;
    private final CurrentActor actor;
    private final Paging paging;

    PublicationResource(PublicationService publications, CurrentActor actor, Paging paging) {
        this.publications = publications;
        this.actor = actor;
        this.paging = paging;
    }

    @GET
    @Path("/{id}/publications")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listPublications",
            summary = "List the publications of a postmortem",
            description =
                    "Lists the pages of the postmortem in publishing targets by key of the target: where they are,"
                            + " what is on them, and what went wrong.")
    @APIResponse(responseCode = "200", description = "A page of publications")
    public Page<PublicationView> list(@PathParam("id") EntityRef id, @BeanParam PageQuery query) {
        PageRequest page = paging.request("publications", id.toString(), query);
        return paging.page(
                page,
                publications.list(id, page, actor.get()),
                PublicationView::of,
                found -> List.of(found.target().key()));
    }

    @POST
    @Path("/{id}/publications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @ProblemTypes({
        "postmortem-not-published",
        "publishing-target-not-known",
        "publishing-target-disabled",
        "publishing-target-refuses-restricted"
    })
    @Operation(
            operationId = "publishToTarget",
            summary = "Publish a postmortem to a target",
            description = "Happens in the background: `state` becomes PUBLISHED. Publishes the document as it was last"
                    + " published, with the current state of its action items. A page that exists is updated in place."
                    + " A further request replaces one that is not finished.")
    @APIResponse(
            responseCode = "201",
            description = "The publication",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Revision, to send as If-Match with the next change",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = PublicationView.class)))
    @APIResponse(
            responseCode = "422",
            description = "The target is unknown, or the Idempotency-Key belongs to another request.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public RestResponse<PublicationView> publish(
            @PathParam("id") EntityRef id, @Valid @NotNull PublishRequest request) {
        PublicationInTarget requested =
                publications.publish(id, request.target().strip(), actor.get());
        return ETags.created(
                URI.create("/api/v1/postmortems/" + id + "/publications/"
                        + requested.target().key()),
                PublicationView.of(requested),
                requested.publication().revision());
    }

    @GET
    @Path("/{id}/publications/{targetKey}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getPublication",
            summary = "Get the publication of a postmortem in a target",
            description = "Says where the page is, what is on it, and what went wrong.")
    @APIResponse(responseCode = "200", description = "The publication")
    public RestResponse<PublicationView> get(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Key of the publishing target", example = "handbook") @PathParam("targetKey")
                    String targetKey,
            @BeanParam IfNoneMatch ifNoneMatch) {
        PublicationInTarget found = publications.get(id, targetKey, actor.get());
        return ETags.okOrNotModified(
                PublicationView.of(found), found.publication().revision(), ifNoneMatch);
    }

    @POST
    @Path("/{id}/publications/{targetKey}/recreate")
    @RolesAllowed(Roles.APPROVER)
    @ProblemTypes({"page-not-gone", "publishing-target-disabled", "publishing-target-refuses-restricted"})
    @Operation(
            operationId = "recreatePublication",
            summary = "Make a deleted page anew",
            description = "For a publication that is PAGE_GONE: a new page is made in the background.")
    @APIResponse(responseCode = "200", description = "The publication")
    public RestResponse<PublicationView> recreate(
            @PathParam("id") EntityRef id,
            @Parameter(description = "Key of the publishing target", example = "handbook") @PathParam("targetKey")
                    String targetKey,
            @BeanParam IfMatch ifMatch) {
        return ok(publications.recreate(id, targetKey, ifMatch.precondition(), actor.get()));
    }

    private static RestResponse<PublicationView> ok(PublicationInTarget found) {
        return ETags.ok(PublicationView.of(found), found.publication().revision());
    }
}
