package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.delivery.Delivery;
import dev.debrief.notifications.delivery.DeliveryService;
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
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.READER)
@Tag(name = "Deliveries", description = "Notifications sent to contacts and endpoints, with their attempts")
class DeliveryResource {

    private final DeliveryService deliveries;
    private final CurrentActor actor;
    private final Paging paging;

    DeliveryResource(DeliveryService deliveries, CurrentActor actor, Paging paging) {
        this.deliveries = deliveries;
        this.actor = actor;
        this.paging = paging;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "List deliveries",
            description = "Those to the caller and their teams, or all for admins; newest first.")
    @APIResponse(responseCode = "200", description = "A page of deliveries")
    public Page<DeliveryView> list(@BeanParam DeliveryListQuery query, @BeanParam PageQuery page) {
        PageRequest request = paging.request("deliveries", query.fingerprint(), page);
        List<Delivery> rows = deliveries.list(query.filter(), request, actor.get());
        return paging.page(
                request,
                rows,
                DeliveryView::of,
                delivery -> List.of(delivery.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDelivery",
            summary = "Get a delivery",
            description = "Returns a delivery with the time, outcome, duration and response of every attempt.")
    @APIResponse(responseCode = "200", description = "The delivery")
    public RestResponse<DeliveryWithAttemptsView> get(
            @PathParam("id") EntityRef id, @BeanParam IfNoneMatch ifNoneMatch) {
        Delivery delivery = deliveries.get(id, actor.get());
        return ETags.okOrNotModified(
                DeliveryWithAttemptsView.of(delivery, deliveries.attempts(delivery)), delivery.revision(), ifNoneMatch);
    }

    @POST
    @Path("/{id}/redeliver")
    @RolesAllowed(Roles.CONTRIBUTOR)
    @ProblemTypes("not-redeliverable")
    @Operation(
            operationId = "redeliver",
            summary = "Redeliver",
            description = "Starts a new round of attempts immediately, with the same webhook-id or Message-ID, so that"
                    + " receivers can detect duplicates. Refused if the recipient may no longer see the subject.")
    @APIResponse(responseCode = "200", description = "The pending delivery")
    public RestResponse<DeliveryView> redeliver(@PathParam("id") EntityRef id, @BeanParam IfMatch ifMatch) {
        Delivery delivery = deliveries.redeliver(id, ifMatch.precondition(), actor.get());
        return ETags.ok(DeliveryView.of(delivery), delivery.revision());
    }
}
