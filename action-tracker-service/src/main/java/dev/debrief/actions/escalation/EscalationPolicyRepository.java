package dev.debrief.actions.escalation;

import dev.debrief.platform.settings.SettingsRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class EscalationPolicyRepository extends SettingsRepository<EscalationPolicyVersion> {

    EscalationPolicyRepository() {
        super("escalation-policy");
    }
}
