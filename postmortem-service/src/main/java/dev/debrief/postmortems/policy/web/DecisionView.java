package dev.debrief.postmortems.policy.web;

import dev.debrief.postmortems.policy.Decision;
import dev.debrief.postmortems.policy.DecisionOutcome;
import dev.debrief.postmortems.policy.DecisionService.DecisionDetails;
import dev.debrief.postmortems.policy.PolicyInput;
import dev.debrief.postmortems.policy.RuleTrace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PostmortemDecision", description = "Why an incident got a postmortem, or none")
record DecisionView(
        @Schema(description = "The decision", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "The incident", examples = "01932f5a-0910-73fa-a627-d432cd57f689", required = true)
        UUID incidentId,

        @Schema(description = "The key people say", examples = "INC-42", required = true)
        String incidentKey,

        @Schema(description = "What was decided", examples = "REQUIRED", required = true)
        DecisionOutcome outcome,

        @Schema(description = "In words", examples = "severity HIGH is MEDIUM or worse", required = true)
        String because,

        @Schema(description = "The version of the policy", examples = "3", required = true)
        int policyVersion,

        @Schema(description = "What each rule said", required = true)
        List<RuleTrace> traces,

        @Schema(description = "What the rules looked at", required = true)
        PolicyInput input,

        @Schema(
                description = "Who decided; system:postmortem-service for the policy",
                examples = "system:postmortem-service",
                required = true)
        String decidedBy,

        @Schema(description = "When", examples = "2024-11-15T11:35:01Z", required = true)
        Instant decidedAt) {

    static DecisionView of(DecisionDetails shown) {
        Decision decision = shown.decision();
        return new DecisionView(
                decision.id(),
                decision.incidentId(),
                shown.incidentKey(),
                decision.outcome(),
                decision.because(),
                decision.policyVersion(),
                decision.traces(),
                decision.input(),
                decision.decidedBy(),
                decision.decidedAt());
    }
}
