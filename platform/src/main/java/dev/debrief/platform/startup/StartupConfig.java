package dev.debrief.platform.startup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** The settings that are checked at startup. Public for the config mapping validator. */
@ConfigMapping(prefix = "debrief")
public interface StartupConfig {

    Startup startup();

    Database database();

    Kafka kafka();

    Oidc oidc();

    Cursor cursor();

    /** What the process is started for. */
    interface Startup {

        @WithDefault("serve")
        StartupTask task();
    }

    /** The service's own database. */
    interface Database {

        /** {@code jdbc:postgresql://host:port/name} */
        String url();

        /** The role that reads and writes. */
        String user();

        String password();

        /** Whether this process migrates the schema; false if a deployment job does. */
        @WithDefault("true")
        boolean migrate();
    }

    /** Kafka. */
    interface Kafka {

        @WithName("bootstrap-servers")
        String bootstrapServers();

        /** How long the check waits for a broker; the service also starts without one. */
        @WithDefault("3s")
        Duration checkTimeout();

        /** Topics that this service needs; the deployment creates them. */
        @WithDefault("debrief.incident.v1,debrief.postmortem.v1,debrief.action-item.v1,debrief.notification.v1")
        java.util.Set<String> topics();

        /** Part of the contract: changing it breaks the order per aggregate. */
        @WithDefault("12")
        int partitions();

        /** Of the topics that {@link StartupTask#CREATE_TOPICS} creates; the default of the brokers unless set. */
        Optional<Short> replicationFactor();

        /** Of those topics: replicas that must have an event before it is acknowledged. */
        Optional<Integer> minInSyncReplicas();

        /** Of those topics: how long events are kept. */
        Optional<Duration> retention();
    }

    /** Token verification. */
    interface Oidc {

        /** The {@code iss} claim of valid tokens. */
        String issuer();

        /** Base URL of the OIDC server. */
        Optional<String> serverUrl();

        /** Base64 of the X.509 public key, if there is no OIDC server. */
        Optional<String> publicKey();
    }

    /** Cursors of lists and streams. */
    interface Cursor {

        /** The same for all replicas of a service. */
        Optional<String> secret();
    }
}
