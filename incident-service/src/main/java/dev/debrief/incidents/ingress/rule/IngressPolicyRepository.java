package dev.debrief.incidents.ingress.rule;

import dev.debrief.platform.settings.SettingsRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class IngressPolicyRepository extends SettingsRepository<IngressPolicyVersion> {

    IngressPolicyRepository() {
        super("ingress-policy");
    }
}
