package dev.debrief.postmortems.policy;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.calendar.BusinessCalendar;
import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsName;
import dev.debrief.platform.settings.SettingsRepository;
import dev.debrief.platform.settings.SettingsService;
import dev.debrief.postmortems.incident.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the policy. */
@ApplicationScoped
@Transactional
public class PolicyService extends SettingsService<Policy, PolicyVersion> {

    private static final SettingsName NAME =
            new SettingsName("policy", new AuditSubject("policy", "postmortem"), "policy");

    private final PolicyRepository policies;
    private final PolicyConfig config;
    private final BusinessCalendar calendar;

    PolicyService(
            PolicyRepository policies,
            PolicyConfig config,
            BusinessCalendar calendar,
            CachedValues cachedValues,
            AuditLog audit,
            Clock clock) {
        super(cachedValues, audit, clock);
        this.policies = policies;
        this.config = config;
        this.calendar = calendar;
    }

    /** The business day by which a postmortem is to be published; null when the policy sets none. */
    public @Nullable LocalDate dueOn(Severity severity, Instant resolvedAt) {
        Integer days = current().settings().dueBusinessDaysOf(severity);
        return days == null ? null : calendar.plusBusinessDays(LocalDate.ofInstant(resolvedAt, calendar.zone()), days);
    }

    @Override
    protected SettingsName name() {
        return NAME;
    }

    @Override
    protected SettingsRepository<PolicyVersion> versions() {
        return policies;
    }

    @Override
    protected PolicyVersion builtIn() {
        return new PolicyVersion(0, config.builtIn(), null);
    }

    @Override
    protected PolicyVersion newVersion(int version, Policy policy, SettingsChange change) {
        return new PolicyVersion(version, policy, change);
    }

    /** Traces identify rules by key, so keys must be distinct. */
    @Override
    protected void requireValid(Policy policy) {
        List<PolicyRule> rules = policy.rules();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            if (!keys.add(rules.get(i).key())) {
                throw PolicyProblem.DUPLICATE_RULE
                        .because("Traces identify rules by key, so each rule needs its own.")
                        .at("/rules/" + i + "/key", "is the key of another rule");
            }
        }
    }
}
