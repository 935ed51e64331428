package dev.debrief.incidents.ingress.rule.web;

import dev.debrief.incidents.ingress.rule.IngressPolicy;
import dev.debrief.incidents.ingress.rule.IngressPolicyService;
import dev.debrief.incidents.ingress.rule.IngressPolicyVersion;
import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.settings.web.SettingsResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/policies/ingress")
@Tag(name = "Ingress rules", description = "How incidents and alerts of other systems become incidents")
@ResourceNoun("ingress policy")
@OperationText(
        operationId = "changeIngressPolicy",
        description = "Creates a version that applies from now on, except to sources that are pinned to another one."
                + " Existing incidents stay as they are until their source reports a change.",
        unprocessable = "Two rules have the same key",
        problems = "duplicate-rule")
class IngressPolicyResource
        extends SettingsResource<
                IngressPolicy, IngressPolicyVersion, ChangeIngressPolicyRequest, IngressPolicyView, IngressPolicyView> {

    private static final String JSON = "application/json";

    private final IngressPolicyService policies;

    IngressPolicyResource(IngressPolicyService policies, Paging paging, CurrentActor caller) {
        super(policies, paging, caller);
        this.policies = policies;
    }

    @POST
    @Path("/evaluate")
    @Consumes(JSON)
    @Produces(JSON)
    @RolesAllowed(Roles.ADMIN)
    @ProblemTypes("duplicate-rule")
    @Operation(
            operationId = "evaluateIngressPolicy",
            summary = "Evaluate the ingress policy",
            description = "Shows what the rules say about an incident or alert, and why. Send a policy to try it before"
                    + " you save it. Nothing is stored.")
    @APIResponse(responseCode = "200", description = "What the rules say")
    public RuleResultView evaluate(@Valid @NotNull EvaluateRulesRequest request) {
        return RuleResultView.of(
                request.policy() == null
                        ? policies.evaluate(request.input().toInput(), null)
                        : policies.evaluateProposed(
                                request.policy().toSettings(), request.input().toInput()));
    }

    @Override
    protected String listName() {
        return "ingress-policy-versions";
    }

    @Override
    protected IngressPolicyView view(IngressPolicyVersion version) {
        return IngressPolicyView.of(version);
    }

    @Override
    protected IngressPolicyView listView(IngressPolicyVersion version) {
        return IngressPolicyView.of(version);
    }
}
