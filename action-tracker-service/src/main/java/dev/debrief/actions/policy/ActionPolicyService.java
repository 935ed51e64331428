package dev.debrief.actions.policy;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsName;
import dev.debrief.platform.settings.SettingsRepository;
import dev.debrief.platform.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps the policy of action items. */
@ApplicationScoped
@Transactional
public class ActionPolicyService extends SettingsService<ActionPolicy, ActionPolicyVersion> {

    private static final SettingsName NAME =
            new SettingsName("action policy", new AuditSubject("policy", "actions"), "policy");

    private final ActionPolicyRepository policies;

    ActionPolicyService(ActionPolicyRepository policies, CachedValues cachedValues, AuditLog audit, Clock clock) {
        super(cachedValues, audit, clock);
        this.policies = policies;
    }

    @Override
    protected SettingsName name() {
        return NAME;
    }

    @Override
    protected SettingsRepository<ActionPolicyVersion> versions() {
        return policies;
    }

    @Override
    protected ActionPolicyVersion builtIn() {
        return ActionPolicyVersion.builtIn();
    }

    @Override
    protected ActionPolicyVersion newVersion(int version, ActionPolicy policy, SettingsChange change) {
        return new ActionPolicyVersion(version, policy, change);
    }
}
