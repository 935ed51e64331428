package dev.debrief.notifications.endpoint;

import dev.debrief.platform.secret.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;

/** Seals the secrets of endpoints with the first key when the service starts. */
@ApplicationScoped
class SealedEndpointSecrets implements SealedSecrets {

    private final EndpointService endpoints;

    SealedEndpointSecrets(EndpointService endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public String noun() {
        return "endpoints";
    }

    @Override
    public int resealAll() {
        return endpoints.resealSecrets();
    }
}
