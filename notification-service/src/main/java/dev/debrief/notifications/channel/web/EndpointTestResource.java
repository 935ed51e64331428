package dev.debrief.notifications.channel.web;

import dev.debrief.notifications.channel.EndpointTester;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
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
class EndpointTestResource {

    private final EndpointTester tester;

    EndpointTestResource(EndpointTester tester) {
        this.tester = tester;
    }

    @POST
    @Path("/{id}/test")
    @Operation(
            operationId = "testEndpoint",
            summary = "Send a test message to an endpoint",
            description = "Sends a message of type `dev.debrief.endpoint.tested.v1` at once, makes one"
                    + " attempt and returns its outcome. Also for an endpoint that is disabled. Does not appear in the"
                    + " deliveries and does not count as a failure of the endpoint.")
    @APIResponse(responseCode = "200", description = "The outcome, which can be a failure")
    public EndpointTestView test(@PathParam("id") EntityRef id) {
        return EndpointTestView.of(tester.test(id));
    }
}
