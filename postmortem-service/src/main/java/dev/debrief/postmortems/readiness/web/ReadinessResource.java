package dev.debrief.postmortems.readiness.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.LargeRead;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.readiness.ReadinessService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/postmortems")
@Produces("application/json")
@Tag(name = "Review", description = "From draft to publication, and what comes after")
class ReadinessResource {

    private final ReadinessService readiness;
    private final CurrentActor caller;

    ReadinessResource(ReadinessService readiness, CurrentActor caller) {
        this.readiness = readiness;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/readiness")
    @RolesAllowed(Roles.READER)
    @LargeRead
    @Operation(
            operationId = "getReadiness",
            summary = "Assess the readiness of a postmortem",
            description =
                    "Its completeness by part, and findings with why they matter, what would satisfy them and where to fix"
                            + " them: sections, answers, factors and lessons that say nothing or repeat another, shallow"
                            + " or branching whys, causes that are symptoms or people, factors without evidence or action,"
                            + " gaps in the timeline, impact without numbers, people missing from the meeting, action"
                            + " items without owner, date or measure, whose title does not say what will be done, or"
                            + " whose incident happened again. Parts have fixed weights: a second factor does not make"
                            + " up for what the first one lacks.")
    @APIResponse(responseCode = "200", description = "The readiness")
    public ReadinessView get(@PathParam("id") EntityRef id) {
        return ReadinessView.of(readiness.of(id, caller.get()));
    }
}
