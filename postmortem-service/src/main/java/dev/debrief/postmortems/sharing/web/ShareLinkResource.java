package dev.debrief.postmortems.sharing.web;

import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.secret.web.SecretText;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.sharing.IssuedShareLink;
import dev.debrief.postmortems.sharing.ShareLinkService;
import dev.debrief.postmortems.sharing.SharedLink;
import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Sharing")
class ShareLinkResource {

    private static final String JSON = "application/json";

    private final ShareLinkService links;
    private final Paging paging;
    private final CurrentActor caller;

    ShareLinkResource(ShareLinkService links, Paging paging, CurrentActor caller) {
        this.links = links;
        this.paging = paging;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/share-links")
    @Consumes(JSON)
    @Idempotent
    @RolesAllowed(Roles.APPROVER)
    @CustomSerialization(SecretText.RevealingSerialization.class)
    @ProblemTypes({"postmortem-not-published", "restricted-not-confirmed"})
    @Operation(
            operationId = "createShareLink",
            summary = "Share the published document",
            description = "With readers who have no token. The response contains the `url`, which is shown only once;"
                    + " revoke the link and create another one if it was lost. A restricted postmortem is shared by an"
                    + " admin only, with `confirmRestricted`. A link ends when it expires or is revoked, when the"
                    + " postmortem becomes restricted, and on request when a newer version is published.")
    @APIResponseSchema(
            value = IssuedShareLinkView.class,
            responseCode = "201",
            responseDescription = "The share link and its URL")
    public RestResponse<IssuedShareLinkView> create(
            @PathParam("id") EntityRef id, @Valid @NotNull CreateShareLinkRequest request) {
        IssuedShareLink issued = links.issue(id, request.toLink(), caller.get());
        return ETags.created(
                URI.create("/api/v1/postmortems/" + id + "/share-links/"
                        + issued.link().link().id()),
                IssuedShareLinkView.of(issued),
                issued.link().link().revision());
    }

    @GET
    @Path("/{id}/share-links")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listShareLinks",
            summary = "List the share links",
            description = "In the order of their creation, with how often they were read and without their URLs.")
    @APIResponse(responseCode = "200", description = "A page of share links")
    public Page<ShareLinkView> list(@PathParam("id") EntityRef id, @BeanParam PageQuery page) {
        PageRequest request = paging.request("share-links", id.toString(), page);
        return paging.page(
                request,
                links.list(id, request, caller.get()),
                ShareLinkView::of,
                shared -> List.of(shared.link().id().toString()));
    }

    @GET
    @Path("/{id}/share-links/{linkId}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getShareLink",
            summary = "Get a share link",
            description = "With its state and how often it was read, without its URL.")
    @APIResponse(responseCode = "200", description = "The share link")
    public RestResponse<ShareLinkView> get(@BeanParam ShareLinkPath path) {
        SharedLink shared = links.get(path.postmortem(), path.id(), caller.get());
        return ETags.ok(ShareLinkView.of(shared), shared.link().revision());
    }

    @DELETE
    @Path("/{id}/share-links/{linkId}")
    @RolesAllowed(Roles.APPROVER)
    @Operation(
            operationId = "revokeShareLink",
            summary = "Revoke a share link",
            description = "Its URL is answered 404 from then on. It stays in the list.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@BeanParam ShareLinkPath path, @BeanParam IfMatch ifMatch) {
        links.revoke(path.postmortem(), path.id(), ifMatch.precondition(), caller.get());
    }
}
