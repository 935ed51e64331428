package dev.debrief.notifications.delivery.web;

import dev.debrief.notifications.delivery.EndpointRecovery;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Endpoints")
class EndpointRecoveryResource {

    private final EndpointRecovery recovery;
    private final CurrentActor actor;

    EndpointRecoveryResource(EndpointRecovery recovery, CurrentActor actor) {
        this.recovery = recovery;
        this.actor = actor;
    }

    @POST
    @Path("/{id}/recover")
    @Consumes(MediaType.APPLICATION_JSON)
    @ProblemTypes("endpoint-disabled")
    @Operation(
            operationId = "recoverEndpoint",
            summary = "Send an endpoint again what it has missed",
            description = "Starts a new round of attempts of all deliveries to the endpoint that have failed for good"
                    + " since a time, with the same webhook-id, so that the receiver can detect duplicates. Among them"
                    + " are those of events that the endpoint subscribes to and that happened while it was disabled.")
    @APIResponse(responseCode = "200", description = "How many deliveries are sent again")
    public RecoveredEndpointView recover(
            @PathParam("id") EntityRef id, @Valid @NotNull RecoverEndpointRequest request) {
        return new RecoveredEndpointView(recovery.recover(id, request.since(), actor.get()));
    }
}
