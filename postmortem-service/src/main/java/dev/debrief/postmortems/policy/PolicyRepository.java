package dev.debrief.postmortems.policy;

import dev.debrief.postmortems.settings.SettingsRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PolicyRepository extends SettingsRepository<PolicyVersion> {

    PolicyRepository() {
        super("postmortem-policy");
    }
}
