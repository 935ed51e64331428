package dev.debrief.postmortems.policy.web;

import dev.debrief.postmortems.policy.Decision;
import dev.debrief.postmortems.policy.DecisionOutcome;
import dev.debrief.postmortems.policy.DecisionService.DecisionDetails;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PostmortemDecision", description = "Why an incident needs a postmortem, or does not")
record DecisionView(
        @Schema(description = "The decision", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d", required = true)
        UUID id,

        @Schema(description = "The incident", examples = "01932f5a-0910-73fa-a627-d432cd57f689", required = true)
        UUID incidentId,

        @Schema(description = "Short key of the incident", examples = "INC-42", required = true)
        String incidentKey,

        @Schema(description = "Outcome", examples = "REQUIRED", required = true)
        DecisionOutcome outcome,

        @Schema(description = "Reason, as text", examples = "its severity (high) is medium or worse", required = true)
        String because,

        @Schema(description = "Version of the policy", examples = "3", required = true)
        int policyVersion,

        @Schema(description = "Evaluation of each rule", required = true)
        List<RuleTraceView> traces,

        @Schema(description = "Input of the rules", required = true)
        PolicyInputView input,

        @Schema(
                description = "Who decided; system:postmortem-service if the policy did",
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
                decision.traces().stream().map(RuleTraceView::of).toList(),
                PolicyInputView.of(decision.input()),
                decision.decidedBy(),
                decision.decidedAt());
    }
}
