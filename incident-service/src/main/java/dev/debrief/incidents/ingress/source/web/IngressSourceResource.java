package dev.debrief.incidents.ingress.source.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.incidents.ingress.source.IngressSource;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.incidents.ingress.source.IssuedSecret;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.revision.ETags;
import dev.debrief.platform.revision.IfMatch;
import dev.debrief.platform.revision.IfNoneMatch;
import dev.debrief.platform.secret.web.SecretText;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import io.quarkus.resteasy.reactive.jackson.CustomSerialization;
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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/ingress-sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Ingress sources", description = "Systems that report incidents by webhooks, and their people")
class IngressSourceResource {

    private final IngressSourceService sources;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    IngressSourceResource(IngressSourceService sources, CurrentActor actor, Paging paging, MergePatch patches) {
        this.sources = sources;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @CustomSerialization(SecretText.RevealingSerialization.class)
    @ProblemTypes({"ingress-source-exists", "url-refused"})
    @Operation(
            operationId = "addIngressSource",
            summary = "Add a source",
            description =
                    "The response contains the secret, which is shown only once, and `deliveryUrl`: enter both in the"
                            + " settings of the source. A repeated request returns the same source without the secret;"
                            + " rotate the secret if it was lost.")
    @APIResponseSchema(
            value = IssuedSecretView.class,
            responseCode = "201",
            responseDescription = "The source and its secret")
    public RestResponse<IssuedSecretView> add(@Valid @NotNull AddSourceRequest request) {
        IssuedSecret issued = sources.add(request.toSource(), actor.get());
        return ETags.created(
                URI.create("/api/v1/ingress-sources/" + issued.source().key()),
                IssuedSecretView.of(issued),
                issued.source().revision());
    }

    @GET
    @Operation(
            operationId = "listIngressSources",
            summary = "List the sources",
            description = "Lists sources by key, without secrets.")
    @APIResponse(responseCode = "200", description = "A page of sources")
    public Page<IngressSourceView> list(@BeanParam PageQuery query) {
        PageRequest page = paging.request("ingress-sources", "", query);
        return paging.page(page, sources.list(page), IngressSourceView::of, source -> List.of(source.key()));
    }

    @GET
    @Path("/{key}")
    @Operation(
            operationId = "getIngressSource",
            summary = "Read a source",
            description = "Returns one source, without secrets.")
    @APIResponse(responseCode = "200", description = "The source")
    public RestResponse<IngressSourceView> get(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @BeanParam IfNoneMatch ifNoneMatch) {
        IngressSource source = sources.get(key);
        return ETags.okOrNotModified(IngressSourceView.of(source), source.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{key}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @ProblemTypes("url-refused")
    @Operation(
            operationId = "editIngressSource",
            summary = "Change a source",
            description =
                    "Applies a JSON Merge Patch. Deliveries of a source that is not `enabled` are refused with 403; many"
                            + " senders do not repeat them. An absent `api.token` keeps the stored one, null removes it. With another"
                            + " server in `api.url`, send the token again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EditSourceRequest.class),
                            example = """
                                    {"name": "PagerDuty of Payments", "rulesVersion": 3}
                                    """))
    @APIResponse(responseCode = "200", description = "The changed source")
    public RestResponse<IngressSourceView> edit(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @NotNull JsonNode patch) {
        IngressSource source = sources.edit(
                key,
                ifMatch.precondition(),
                current -> patches.apply(EditSourceRequest.of(current), patch, EditSourceRequest.class)
                        .toEdit(current),
                actor.get());
        return ETags.ok(IngressSourceView.of(source), source.revision());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{key}/rotate-secret")
    @CustomSerialization(SecretText.RevealingSerialization.class)
    @Operation(
            operationId = "rotateIngressSecret",
            summary = "Rotate the secret of a source",
            description =
                    "The response contains the new secret, which is shown only once. The previous secret is also accepted"
                            + " until `previousSecretUntil`. Without a body, a secret is generated.")
    @RequestBody(
            required = false,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RotateSecretRequest.class)))
    @APIResponse(responseCode = "200", description = "The source and its new secret")
    public RestResponse<IssuedSecretView> rotateSecret(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch,
            @Valid @Nullable RotateSecretRequest request) {
        IssuedSecret issued = sources.rotateSecret(
                key, ifMatch.precondition(), request == null ? null : request.secret(), actor.get());
        return ETags.ok(IssuedSecretView.of(issued), issued.source().revision());
    }

    @DELETE
    @Path("/{key}")
    @Operation(
            operationId = "removeIngressSource",
            summary = "Remove a source",
            description =
                    "Removes the source at once; its people and received deliveries are deleted soon after the response."
                            + " Incidents stay as they are. The key can be used again.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @BeanParam IfMatch ifMatch) {
        sources.remove(key, ifMatch.precondition(), actor.get());
    }
}
