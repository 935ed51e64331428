package dev.debrief.postmortems.policy;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.BusinessCalendar;
import dev.debrief.postmortems.incident.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the policy. Every change is a new version; what was decided with an older one stays explained by it. */
@ApplicationScoped
@Transactional
public class PolicyService {

    private final PolicyRepository policies;
    private final PolicyConfig config;
    private final BusinessCalendar calendar;
    private final AuditLog audit;
    private final Clock clock;

    PolicyService(
            PolicyRepository policies, PolicyConfig config, BusinessCalendar calendar, AuditLog audit, Clock clock) {
        this.policies = policies;
        this.config = config;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    public PolicyVersion current() {
        return policies.latest().orElseGet(this::builtIn);
    }

    /** The working day by which a postmortem is to be published; null when the policy sets none. */
    public @Nullable LocalDate dueOn(Severity severity, Instant resolvedAt) {
        Integer days = current().policy().dueBusinessDays().get(severity);
        return days == null ? null : calendar.plusBusinessDays(LocalDate.ofInstant(resolvedAt, calendar.zone()), days);
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND when there is no such version */
    public PolicyVersion get(int version) {
        return version == 0
                ? builtIn()
                : policies.findByIdOptional(version)
                        .orElseThrow(
                                () -> StandardProblem.NOT_FOUND.because("The policy has no version " + version + "."));
    }

    /** Newest first; the built-in one is not among them. */
    public List<PolicyVersion> list(PageRequest page) {
        return policies.list(page);
    }

    /** Puts another policy in force for what is decided from now on. */
    public PolicyVersion change(Precondition precondition, Policy policy, @Nullable String note, Actor actor) {
        policies.lock();
        PolicyVersion before = current();
        precondition.require(before.version());
        requireDistinct(policy.rules());
        PolicyVersion after = new PolicyVersion(before.version() + 1, policy, note, actor.handle(), clock.instant());
        policies.persist(after);
        audit.record(
                actor,
                "policy.changed",
                new AuditSubject("policy", "postmortem"),
                Map.of("version", before.version(), "policy", before.policy()),
                Map.of("version", after.version(), "policy", policy));
        return after;
    }

    private static void requireDistinct(List<PolicyRule> rules) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!keys.add(rules.get(i).key())) {
                throw PolicyProblem.DUPLICATE_RULE
                        .because("Traces name rules by their keys, so each needs one of its own.")
                        .at("/rules/" + i + "/key", "is taken by another rule");
            }
        }
    }

    private PolicyVersion builtIn() {
        return new PolicyVersion(0, config.builtIn(), null, null, null);
    }
}
