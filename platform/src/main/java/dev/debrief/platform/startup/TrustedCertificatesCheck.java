package dev.debrief.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a file of trusted certificates that cannot be used: connections would fail one by one. */
@ApplicationScoped
class TrustedCertificatesCheck {

    private final TlsConfig config;

    TrustedCertificatesCheck(TlsConfig config) {
        this.config = config;
    }

    void run() {
        try {
            config.caCertificates().ifPresent(TrustedCertificates::require);
        } catch (IllegalArgumentException unusable) {
            throw new StartupFailedException(String.valueOf(unusable.getMessage()));
        }
    }
}
