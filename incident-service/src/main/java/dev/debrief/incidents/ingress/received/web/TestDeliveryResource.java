package dev.debrief.incidents.ingress.received.web;

import dev.debrief.incidents.ingress.received.DryRuns;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/ingress-sources")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Ingress sources")
class TestDeliveryResource {

    private final DryRuns dryRuns;

    TestDeliveryResource(DryRuns dryRuns) {
        this.dryRuns = dryRuns;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{key}/dry-run")
    @Operation(
            operationId = "dryRunTestDelivery",
            summary = "Try a test delivery",
            description =
                    "Shows what would become of a delivery of this source, and which rules decide it. Nothing is stored; it"
                            + " need not authenticate. The source may be asked for what the delivery leaves out.")
    @APIResponse(responseCode = "200", description = "What would become of the delivery")
    public DryRunView dryRun(
            @Parameter(description = "Key of the source", example = "pagerduty-payments") @PathParam("key") String key,
            @Valid @NotNull TestDeliveryRequest request) {
        return DryRunView.of(dryRuns.ofTest(key, request.headersOrNone(), request.bytes()));
    }
}
