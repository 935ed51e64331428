package dev.debrief.actions.action.rule;

import dev.debrief.actions.action.ActionItemProblem;
import dev.debrief.actions.action.CommitmentCheck;
import dev.debrief.actions.action.CommitmentCheck.Finding;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.policy.ActionPolicy;
import dev.debrief.actions.policy.ActionPolicyVersion;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.time.OrganisationClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        List<Finding> blocking = checks.stream()
                .flatMap(check -> check.blocking(content, policy.settings()).stream())
                .toList();
        if (!blocking.isEmpty()) {
            throw ActionItemProblem.COMMITMENT_BLOCKED
                    .because(subject + " has findings that the policy does not accept: "
                            + blocking.stream().map(Finding::message).collect(Collectors.joining(" ")))
                    .with("findings", blocking)
                    .with("policyVersion", policy.version());
        }
    }

    /** The due date to commit to; empty if the content has one, or the policy sets none. */
    public Optional<DateByPolicy> dueDate(ActionItemContent content, ActionPolicy policy, Severity severity) {
        return policy.dueDateByPolicy() && content.dueOn() == null
                ? Optional.of(byPolicy(content, policy, severity))
                : Optional.empty();
    }

    /**
     * The due date of work that begins again because it happened again. A date that is still ahead stays; another one
     * was for the work before, and nobody would be reminded of it.
     */
    public Optional<DateByPolicy> dueDateAfterRecurrence(
            ActionItemContent content, ActionPolicy policy, Severity severity) {
        LocalDate dueOn = content.dueOn();
        boolean needed =
                dueOn == null ? policy.dueDateRequired() || policy.dueDateByPolicy() : !dueOn.isAfter(time.today());
        return needed
                ? Optional.of(byPolicy(content, policy, severity).because("It happened again."))
                : Optional.empty();
    }

    private DateByPolicy byPolicy(ActionItemContent content, ActionPolicy policy, Severity severity) {
        return DateByPolicy.of(time.today(), content.priority(), severity, policy, calendar);
    }
}
