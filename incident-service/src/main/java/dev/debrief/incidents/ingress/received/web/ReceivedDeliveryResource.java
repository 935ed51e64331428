package dev.debrief.incidents.ingress.received.web;

import dev.debrief.incidents.ingress.received.DryRuns;
import dev.debrief.incidents.ingress.received.ReceivedDelivery;
import dev.debrief.incidents.ingress.received.ReceivedDeliveryService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/ingress")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Received deliveries", description = "What sources have sent, what came of it, and why")
class ReceivedDeliveryResource {

    private static final String ID = "UUID of the delivery";
    private static final String ID_EXAMPLE = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d";

    private final ReceivedDeliveryService deliveries;
    private final DryRuns dryRuns;
    private final CurrentActor actor;
    private final Paging paging;

    ReceivedDeliveryResource(ReceivedDeliveryService deliveries, DryRuns dryRuns, CurrentActor actor, Paging paging) {
        this.deliveries = deliveries;
        this.dryRuns = dryRuns;
        this.actor = actor;
        this.paging = paging;
    }

    @GET
    @Path("/received")
    @Operation(
            operationId = "listReceivedDeliveries",
            summary = "List received deliveries",
            description = "Lists deliveries, newest first, without their content.")
    @APIResponse(responseCode = "200", description = "A page of deliveries")
    public Page<ReceivedDeliveryView> list(@BeanParam DeliveryListQuery query, @BeanParam PageQuery page) {
        PageRequest request = paging.request("received-deliveries", query.fingerprint(), page);
        return paging.page(
                request,
                deliveries.list(query.filter(), request),
                ReceivedDeliveryView::of,
                ReceivedDeliveryResource::position);
    }

    private static List<String> position(ReceivedDelivery delivery) {
        return List.of(delivery.receivedAt().toString(), delivery.id().toString());
    }

    @GET
    @Path("/received/{id}")
    @Operation(
            operationId = "getReceivedDelivery",
            summary = "Read a received delivery",
            description = "Returns a delivery with headers and body as they were received.")
    @APIResponse(responseCode = "200", description = "The delivery")
    public ReceivedContentView get(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") EntityRef id) {
        return ReceivedContentView.of(deliveries.get(id));
    }

    @POST
    @Path("/received/{id}/replay")
    @Operation(
            operationId = "replayDelivery",
            summary = "Map a received delivery again",
            description =
                    "Maps it with the current rules, soon after the response: after a mistake in the rules was corrected, or"
                            + " when the reason of the quarantine is gone. What was applied before is not applied twice.")
    @APIResponse(
            responseCode = "202",
            description = "The delivery, which waits to be mapped",
            content = @Content(schema = @Schema(implementation = ReceivedDeliveryView.class)))
    public RestResponse<ReceivedDeliveryView> replay(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") EntityRef id) {
        ReceivedDelivery delivery = deliveries.replay(id, actor.get());
        return ResponseBuilder.<ReceivedDeliveryView>create(RestResponse.Status.ACCEPTED)
                .entity(ReceivedDeliveryView.of(delivery))
                .build();
    }

    @POST
    @Path("/received/{id}/dry-run")
    @Operation(
            operationId = "dryRunReceivedDelivery",
            summary = "Try a received delivery",
            description =
                    "Shows what a replay would do, and which rules decide it. Nothing is stored; the source may be asked for"
                            + " what the delivery leaves out.")
    @APIResponse(responseCode = "200", description = "What would become of the delivery")
    public DryRunView dryRun(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") EntityRef id) {
        return DryRunView.of(dryRuns.ofReceived(id));
    }
}
