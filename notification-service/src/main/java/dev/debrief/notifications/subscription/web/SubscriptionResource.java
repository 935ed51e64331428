package dev.debrief.notifications.subscription.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.notifications.subscription.Subscription;
import dev.debrief.notifications.subscription.SubscriptionService;
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
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
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

@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subscriptions", description = "Subscriptions of people, teams, endpoints and everybody")
class SubscriptionResource {

    private final SubscriptionService subscriptions;
    private final CurrentActor actor;
    private final Paging paging;
    private final MergePatch patches;

    SubscriptionResource(SubscriptionService subscriptions, CurrentActor actor, Paging paging, MergePatch patches) {
        this.subscriptions = subscriptions;
        this.actor = actor;
        this.paging = paging;
        this.patches = patches;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CONTRIBUTOR)
    @Idempotent
    @ProblemTypes({"invalid-subscription", "not-your-subscription"})
    @Operation(
            operationId = "subscribe",
            summary = "Subscribe to events",
            description =
                    "People and teams receive feed items and, with a contact, messages; endpoints receive theirs. People"
                            + " subscribe themselves and their teams, admins subscribe anybody, endpoints and everybody. What"
                            + " somebody must act on reaches them without a subscription.")
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201", responseDescription = "The subscription")
    public RestResponse<SubscriptionView> subscribe(@Valid @NotNull SubscribeRequest request) {
        Subscription subscription = subscriptions.subscribe(request.toSubscriber(), request.toCriteria(), actor.get());
        return ETags.created(
                URI.create("/api/v1/subscriptions/" + subscription.id()),
                SubscriptionView.of(subscription),
                subscription.revision());
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listSubscriptions",
            summary = "List subscriptions",
            description =
                    "Returns the subscriptions of the caller and their teams and the defaults of the organisation, or"
                            + " all for admins; newest first.")
    @APIResponse(responseCode = "200", description = "A page of subscriptions")
    public Page<SubscriptionView> list(@BeanParam SubscriptionListQuery query, @BeanParam PageQuery page) {
        PageRequest request = paging.request("subscriptions", query.fingerprint(), page);
        return paging.page(
                request,
                subscriptions.list(query.filter(), request, actor.get()),
                SubscriptionView::of,
                subscription -> List.of(subscription.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getSubscription",
            summary = "Get a subscription",
            description = "Returns one subscription.")
    @APIResponse(responseCode = "200", description = "The subscription")
    public RestResponse<SubscriptionView> get(@PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        Subscription subscription = subscriptions.get(id, actor.get());
        return ETags.okOrNotModified(SubscriptionView.of(subscription), subscription.revision(), ifNoneMatch);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, "application/json"})
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes({"invalid-subscription", "not-your-subscription"})
    @Operation(
            operationId = "editSubscription",
            summary = "Update a subscription",
            description = "Accepts a JSON Merge Patch. The subscriber cannot be changed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(implementation = EditSubscriptionRequest.class),
                            example = """
                                {"minimumSeverity": "MEDIUM"}
                                """))
    @APIResponse(responseCode = "200", description = "The updated subscription")
    public RestResponse<SubscriptionView> edit(
            @PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch, @NotNull JsonNode patch) {
        Subscription subscription = subscriptions.edit(
                id,
                ifMatch.precondition(),
                current -> patches.apply(EditSubscriptionRequest.of(current), patch, EditSubscriptionRequest.class)
                        .toCriteria(),
                actor.get());
        return ETags.ok(SubscriptionView.of(subscription), subscription.revision());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("not-your-subscription")
    @Operation(
            operationId = "cancelSubscription",
            summary = "Cancel a subscription",
            description = "Stops notifications for this subscription. Queued deliveries are still sent.")
    @APIResponse(responseCode = "204", description = "Cancelled")
    public void cancel(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        subscriptions.cancel(id, ifMatch.precondition(), actor.get());
    }
}
