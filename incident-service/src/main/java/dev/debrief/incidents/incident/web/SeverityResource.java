package dev.debrief.incidents.incident.web;

import dev.debrief.incidents.incident.IncidentService;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/incidents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
class SeverityResource {

    private final IncidentService incidents;
    private final CurrentActor actor;
    private final Paging paging;

    SeverityResource(IncidentService incidents, CurrentActor actor, Paging paging) {
        this.incidents = incidents;
        this.actor = actor;
        this.paging = paging;
    }

    @GET
    @Path("/{id}/severity-changes")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listSeverityChanges",
            summary = "List severity changes",
            description =
                    "Lists every severity with its reason, newest first. The last one is the severity it was reported with.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    public Page<SeverityChangeView> list(@PathParam("id") EntityRef id, @BeanParam PageQuery query) {
        PageRequest page = paging.request("severity-changes", id.toString(), query);
        return paging.page(
                page,
                incidents.severities(id, page, actor.get()),
                SeverityChangeView::of,
                change -> List.of(change.id().toString()));
    }
}
