package dev.debrief.platform.startup;

import dev.debrief.platform.http.AllowedOrigins;
import dev.debrief.platform.http.CorsConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses allowed origins that no browser would send. */
@ApplicationScoped
class AllowedOriginsCheck implements ServiceCheck {

    private final CorsConfig config;

    AllowedOriginsCheck(CorsConfig config) {
        this.config = config;
    }

    @Override
    public void run() {
        new AllowedOrigins(config).requireValid();
    }
}
