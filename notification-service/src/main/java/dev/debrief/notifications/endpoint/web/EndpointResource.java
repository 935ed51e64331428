package dev.debrief.notifications.endpoint.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.endpoint.Endpoint;
import dev.debrief.notifications.endpoint.EndpointService;
import dev.debrief.notifications.endpoint.IssuedSecret;
import dev.debrief.platform.idempotency.Idempotent;
import dev.debrief.platform.identity.EntityRef;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(
        name = "Endpoints",
        description =
                "Receivers that are no people: signed webhooks according to Standard Webhooks 1.0, Slack, Microsoft"
                        + " Teams and e-mail addresses")
class EndpointResource {

    private final EndpointService endpoints;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    EndpointResource(EndpointService endpoints, CurrentActor actor, Paging paging, MergePatch patches) {
        this.endpoints = endpoints;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @CustomSerialization(SecretText.RevealingSerialization.class)
    @ProblemTypes({"endpoint-name-taken", "url-refused"})
    @Operation(
            operationId = "addEndpoint",
            summary = "Add an endpoint",
            description = "The response contains the signing secret of a webhook, which is shown only once. A repeated"
                    + " request returns the same endpoint without the secret; rotate the secret if it was lost."
                    + " The URL of SLACK and TEAMS is a secret, too: it is never shown again.")
    @APIResponseSchema(
            value = IssuedSecretView.class,
            responseCode = "201",
            responseDescription = "The endpoint and its secret")
    public RestResponse<IssuedSecretView> add(@Valid @NotNull AddEndpointRequest request) {
        IssuedSecret issued = endpoints.add(request.toSettings(), actor.get());
        return ETags.created(
                URI.create("/api/v1/endpoints/" + issued.endpoint().id()),
                IssuedSecretView.of(issued),
                issued.endpoint().revision());
    }

    @GET
    @Operation(
            operationId = "listEndpoints",
            summary = "List endpoints",
            description = "Returns endpoints ordered by name, without secrets.")
    @APIResponse(responseCode = "200", description = "A page of endpoints")
    public Page<EndpointView> list(@BeanParam PageQuery page) {
        PageRequest request = paging.request("endpoints", "", page);
        return paging.page(request, endpoints.list(request), EndpointView::of, endpoint -> List.of(endpoint.name()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEndpoint",
            summary = "Get an endpoint",
            description = "Returns one endpoint, without secrets.")
    @APIResponse(responseCode = "200", description = "The endpoint")
    public RestResponse<EndpointView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        Endpoint endpoint = endpoints.get(id);
        return ETags.okOrNotModified(EndpointView.of(endpoint), endpoint.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @ProblemTypes({"endpoint-name-taken", "url-refused"})
    @Operation(
            operationId = "editEndpoint",
            summary = "Update an endpoint",
            description =
                    "Accepts a JSON Merge Patch. `enabled` stops and restarts deliveries; deliveries that failed in the"
                            + " meantime can be redelivered.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EditEndpointRequest.class),
                            example = """
                                {"enabled": true}
                                """))
    @APIResponse(responseCode = "200", description = "The updated endpoint")
    public RestResponse<EndpointView> edit(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        Endpoint endpoint = endpoints.edit(
                id,
                ifMatch.precondition(),
                current -> patches.apply(EditEndpointRequest.of(current), patch, EditEndpointRequest.class)
                        .toSettings(current.kind()),
                actor.get());
        return ETags.ok(EndpointView.of(endpoint), endpoint.revision());
    }

    @POST
    @Path("/{id}/rotate-secret")
    @CustomSerialization(SecretText.RevealingSerialization.class)
    @ProblemTypes("endpoint-does-not-sign")
    @Operation(
            operationId = "rotateEndpointSecret",
            summary = "Rotate the secret of an endpoint",
            description =
                    "Only for webhooks. The response contains the new secret, which is shown only once. The previous secret also signs"
                            + " until `previousSecretUntil`.")
    @APIResponse(responseCode = "200", description = "The endpoint and its new secret")
    public RestResponse<IssuedSecretView> rotateSecret(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        IssuedSecret issued = endpoints.rotateSecret(id, ifMatch.precondition(), actor.get());
        return ETags.ok(IssuedSecretView.of(issued), issued.endpoint().revision());
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "removeEndpoint",
            summary = "Remove an endpoint",
            description = "Removes the endpoint with its subscriptions. The history of deliveries remains.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        endpoints.remove(id, ifMatch.precondition(), actor.get());
    }
}
