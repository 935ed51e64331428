package dev.debrief.actions.policy;

import dev.debrief.platform.settings.SettingsRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ActionPolicyRepository extends SettingsRepository<ActionPolicyVersion> {

    ActionPolicyRepository() {
        super("action-policy");
    }
}
