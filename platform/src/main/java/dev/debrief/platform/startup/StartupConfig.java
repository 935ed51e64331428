package dev.debrief.platform.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** The settings that are tried out before a service takes its first request. Public for the validator of mappings. */
@ConfigMapping(prefix = "debrief")
public interface StartupConfig {

    Database database();

    Kafka kafka();

    Oidc oidc();

    /** The service's own database. */
    interface Database {

        /** {@code jdbc:postgresql://host:port/name} */
        String url();

        /** The role that reads and writes. */
        String user();

        String password();

        /** Whether this process brings the schema up to date; false where a job of the deployment does. */
        @WithDefault("true")
        boolean migrate();
    }

    /** Where events go and come from. */
    interface Kafka {

        @WithName("bootstrap-servers")
        String bootstrapServers();

        /** How long the check waits for a broker; without one the service starts all the same. */
        @WithDefault("3s")
        Duration checkTimeout();

        /** Topics this service needs, made by the deployment. */
        @WithDefault("debrief.incident.v1,debrief.postmortem.v1,debrief.action-item.v1,debrief.notification.v1")
        java.util.Set<String> topics();

        /** Part of the contract: another number breaks the order per aggregate. */
        @WithDefault("12")
        int partitions();
    }

    /** Whose tokens are valid. */
    interface Oidc {

        /** The {@code iss} claim of valid tokens. */
        String issuer();

        /** Base URL of the OIDC server. */
        Optional<String> serverUrl();

        /** Base64 of the X.509 public key, where there is no OIDC server. */
        Optional<String> publicKey();
    }
}
