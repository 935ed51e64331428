package dev.debrief.postmortems.policy.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.policy.DecisionOutcome;
import dev.debrief.postmortems.policy.DecisionService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/postmortem-decisions")
@Produces("application/json")
@Tag(name = "Policy", description = "Which incidents need a postmortem, by when, and how that was decided")
class DecisionResource {

    private static final String JSON = "application/json";

    private final DecisionService decisions;
    private final Paging paging;
    private final CurrentActor caller;

    DecisionResource(DecisionService decisions, Paging paging, CurrentActor caller) {
        this.decisions = decisions;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "listDecisions",
            summary = "List decisions",
            description =
                    "Decisions about incidents that the caller may see, newest first. An incident gets a new decision when the outcome or the reasons change.")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    public Page<DecisionView> list(
            @Parameter(description = "Filter by outcome") @QueryParam("outcome") @Nullable DecisionOutcome outcome,
            @Parameter(description = "Filter by incident: UUID or key", example = "INC-42")
                    @QueryParam("incident")
                    @Nullable String incident,
            @BeanParam PageQuery page) {
        EntityRef about =
                incident == null ? null : EntityRef.parseParameter(IncidentProjection.KEY_PREFIX, incident, "incident");
        PageRequest request = paging.request("decisions", outcome + "&" + about, page);
        return paging.page(
                request,
                decisions.list(outcome, about, request, caller.get()),
                DecisionView::of,
                shown -> List.of(shown.decision().id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getDecision",
            summary = "Read a decision",
            description = "With its input and the evaluation of each rule.")
    @APIResponse(responseCode = "200", description = "The decision")
    public DecisionView get(@PathParam("id") EntityRef id) {
        return DecisionView.of(decisions.get(id.requireId("decision"), caller.get()));
    }

    @GET
    @Path("/{id}/replay")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "replayDecision",
            summary = "Replay a decision",
            description =
                    "Repeats the decision with its stored input and policy version; the result must be the same. Nothing is changed.")
    @APIResponse(responseCode = "200", description = "The result of the replay")
    public ReplayView replay(@PathParam("id") EntityRef id) {
        UUID decision = id.requireId("decision");
        return ReplayView.of(decisions.replay(decision, caller.get()));
    }
}
