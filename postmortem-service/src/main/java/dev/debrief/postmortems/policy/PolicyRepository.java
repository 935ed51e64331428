package dev.debrief.postmortems.policy;

import dev.debrief.platform.settings.SettingsRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PolicyRepository extends SettingsRepository<PolicyVersion> {

    PolicyRepository() {
        super("postmortem-policy");
    }
}
