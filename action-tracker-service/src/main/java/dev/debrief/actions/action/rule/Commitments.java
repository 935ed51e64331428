package dev.debrief.actions.action.rule;

import dev.debrief.actions.action.ActionItemProblem;
import dev.debrief.actions.action.CommitmentCheck;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.ActionItemEdit;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.time.OrganisationClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Applies the policy to commitments: what they need, what refuses them, and the due date of those without one. */
@ApplicationScoped
public class Commitments {

    private final OrganisationClock time;
    private final BusinessCalendar calendar;
    private final List<CommitmentCheck> checks;

    Commitments(OrganisationClock time, BusinessCalendar calendar, @All List<CommitmentCheck> checks) {
        this.time = time;
        this.calendar = calendar;
        this.checks = checks;
    }

    /**
     * Requires what the policy asks of a commitment.
     *
     * @param subject begins the sentence of a refusal
     * @throws dev.debrief.platform.problem.ProblemException COMMITMENT_INCOMPLETE or COMMITMENT_BLOCKED
     */
    public void require(String subject, ActionItemContent content, ActionPolicyVersion policy) {
        CommitmentRules.requireComplete(subject, content, policy);
        List<String> blocking = checks.stream()
                .flatMap(check -> check.blocking(content, policy.settings()).stream())
                .toList();
        if (!blocking.isEmpty()) {
            throw ActionItemProblem.COMMITMENT_BLOCKED
                    .because(subject + " must be worded more clearly first, see findings. The policy requires it.")
                    .with("findings", blocking)
                    .with("policyVersion", policy.version());
        }
    }

    /** The content to commit to: with the due date of the policy, if it has none and the policy sets one. */
    public ActionItemContent withDueDate(ActionItemContent content, ActionPolicy policy) {
        return dueDate(content, policy).map(content::withDueOn).orElse(content);
    }

    /** The edit that sets the due date of the policy; empty if nothing is to be set. */
    public Optional<ActionItemEdit> dueDateEdit(ActionItemContent content, ActionPolicy policy) {
        return dueDate(content, policy)
                .map(day -> new ActionItemEdit(
                        content.withDueOn(day),
                        "Set by the policy: " + policy.dueBusinessDaysOf(content.priority())
                                + " business days for priority " + content.priority() + "."));
    }

    private Optional<LocalDate> dueDate(ActionItemContent content, ActionPolicy policy) {
        return policy.dueDateByPolicy() && content.dueOn() == null
                ? Optional.of(calendar.plusBusinessDays(time.today(), policy.dueBusinessDaysOf(content.priority())))
                : Optional.empty();
    }
}
