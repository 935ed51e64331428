package dev.debrief.postmortems.policy.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.Page;
import dev.debrief.platform.paging.PageQuery;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/postmortem-decisions")
@Produces("application/json")
@Tag(name = "Policy", description = "Which incidents need a postmortem, by when, and how it was decided")
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
            summary = "List what was decided",
            description = "About incidents that the caller may see, newest first. An incident has another decision when"
                    + " another look at it came to something else.")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    public Page<DecisionView> list(
            @Parameter(description = "With this outcome", schema = @Schema(implementation = DecisionOutcome.class))
                    @QueryParam("outcome")
                    @Nullable String outcome,
            @Parameter(description = "About this incident: id or key", example = "INC-42")
                    @QueryParam("incident")
                    @Nullable String incident,
            @BeanParam PageQuery page) {
        DecisionOutcome wanted = outcomeOf(outcome);
        EntityRef about = incident == null || incident.isBlank() ? null : DecisionPathParameters.incident(incident);
        PageRequest request = paging.request("decisions", wanted + "&" + about, page);
        return paging.page(
                request,
                decisions.list(wanted, about, request, caller.get()),
                DecisionView::of,
                shown -> List.of(shown.decision().id().toString()));
    }

    private static @Nullable DecisionOutcome outcomeOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return DecisionOutcome.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("outcome must be one of " + List.of(DecisionOutcome.values()) + ".")
                    .at("outcome", "is none of these");
        }
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "getDecision",
            summary = "Read a decision",
            description = "What was looked at, and what each rule said.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = DecisionView.class)))
    public DecisionView get(@PathParam("id") EntityRef id) {
        return DecisionView.of(decisions.get(id.requireId("decision"), caller.get()));
    }

    @GET
    @Path("/{id}/replay")
    @RolesAllowed(Roles.READER)
    @Operation(
            operationId = "replayDecision",
            summary = "Make a decision once more",
            description =
                    "With what was looked at then, by the version of the policy of then; it must come to the same."
                            + " Nothing changes.")
    @APIResponse(
            responseCode = "200",
            description = "What it comes to",
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ReplayView.class)))
    public ReplayView replay(@PathParam("id") EntityRef id) {
        UUID decision = id.requireId("decision");
        return ReplayView.of(decisions.replay(decision, caller.get()));
    }
}
