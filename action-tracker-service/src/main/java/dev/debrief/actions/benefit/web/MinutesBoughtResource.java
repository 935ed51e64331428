package dev.debrief.actions.benefit.web;

import dev.debrief.actions.benefit.BenefitService;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/postmortems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Minutes bought")
class MinutesBoughtResource {

    private final BenefitService benefits;
    private final CurrentActor caller;

    MinutesBoughtResource(BenefitService benefits, CurrentActor caller) {
        this.benefits = benefits;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/minutes-bought")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getMinutesBought",
            summary = "Get what the action items would have saved",
            description =
                    "Replays the incident of the postmortem with the benefits of its action items. An interval does"
                            + " not become shorter than nothing, however many action items shorten it, and what follows moves"
                            + " with its end. Intervals whose times the incident does not have are missing. Items that were"
                            + " dropped or found to be ineffective are shown, but save nothing. The outcomes compare the"
                            + " prediction with the 20 newest resolved incidents that began after this one was over and share"
                            + " a service with it, as far as the caller may see them.")
    @APIResponse(responseCode = "200", description = "The incident as it was and as it would have been")
    public MinutesBoughtView minutesBought(@PathParam("id") EntityRef id) {
        return MinutesBoughtView.of(benefits.minutesBought(id, caller.get()));
    }
}
