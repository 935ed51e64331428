package dev.debrief.actions.escalation;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsName;
import dev.debrief.platform.settings.SettingsRepository;
import dev.debrief.platform.settings.SettingsService;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the escalation policy. */
@ApplicationScoped
@Transactional
public class EscalationPolicyService extends SettingsService<EscalationPolicy, EscalationPolicyVersion> {

    private static final SettingsName NAME =
            new SettingsName("escalation policy", new AuditSubject("policy", "escalation"), "policy");

    private final EscalationPolicyRepository policies;
    private final List<EscalationPolicyListener> listeners;

    EscalationPolicyService(
            EscalationPolicyRepository policies,
            @All List<EscalationPolicyListener> listeners,
            CachedValues cachedValues,
            AuditLog audit,
            Clock clock) {
        super(cachedValues, audit, clock);
        this.policies = policies;
        this.listeners = listeners;
    }

    @Override
    protected SettingsName name() {
        return NAME;
    }

    @Override
    protected SettingsRepository<EscalationPolicyVersion> versions() {
        return policies;
    }

    @Override
    protected EscalationPolicyVersion builtIn() {
        return new EscalationPolicyVersion(0, EscalationPolicy.builtIn(), null);
    }

    @Override
    protected EscalationPolicyVersion newVersion(int version, EscalationPolicy policy, SettingsChange change) {
        return new EscalationPolicyVersion(version, policy, change);
    }

    @Override
    public EscalationPolicyVersion change(
            Precondition precondition, EscalationPolicy policy, @Nullable String note, Actor actor) {
        EscalationPolicyVersion changed = super.change(precondition, policy, note, actor);
        listeners.forEach(EscalationPolicyListener::escalationPolicyChanged);
        return changed;
    }

    @Override
    protected void requireValid(EscalationPolicy policy) {
        requireInOrder(policy);
    }

    /** Two levels on one day would be one, and levels that go back in time would be reached together. */
    static void requireInOrder(EscalationPolicy policy) {
        for (int i = 1; i < policy.levels().size(); i++) {
            int before = policy.levels().get(i - 1).afterBusinessDays();
            if (policy.levels().get(i).afterBusinessDays() <= before) {
                throw StandardProblem.VALIDATION_FAILED
                        .because("Each level comes later than the one before it.")
                        .at("/levels/" + i + "/afterBusinessDays", "must be greater than " + before);
            }
        }
    }
}
