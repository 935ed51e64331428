package dev.debrief.platform.startup;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Checks configuration, identity provider, what the service itself checks, database, migrations and topics before
 * consumers, scheduled jobs and HTTP start. A failed check ends the process with one line and exit code 1. A process
 * that is started for a task of the deployment does only that.
 */
@ApplicationScoped
class StartupChecks {

    private static final Logger LOG = Logger.getLogger(StartupChecks.class);

    private final ConfigurationCheck configuration;
    private final TrustedCertificatesCheck certificates;
    private final CursorSecretCheck cursorSecret;
    private final IdentityProviderCheck identityProvider;
    private final Instance<ServiceCheck> serviceChecks;
    private final DatabaseCheck database;
    private final KafkaTopicCheck topics;
    private final TopicCreation topicCreation;
    private final StartupTask task;
    private final String service;

    StartupChecks(
            ConfigurationCheck configuration,
            TrustedCertificatesCheck certificates,
            CursorSecretCheck cursorSecret,
            IdentityProviderCheck identityProvider,
            @Any Instance<ServiceCheck> serviceChecks,
            DatabaseCheck database,
            KafkaTopicCheck topics,
            TopicCreation topicCreation,
            StartupConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.configuration = configuration;
        this.certificates = certificates;
        this.cursorSecret = cursorSecret;
        this.identityProvider = identityProvider;
        this.serviceChecks = serviceChecks;
        this.database = database;
        this.topics = topics;
        this.topicCreation = topicCreation;
        this.task = config.startup().task();
        this.service = service;
    }

    void onStart(@Observes @jakarta.annotation.Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        try {
            configuration.run();
            certificates.run();
            switch (task) {
                case SERVE -> serve();
                case MIGRATE -> database.migrateAsTask();
                case CREATE_TOPICS -> topicCreation.run();
            }
        } catch (StartupFailedException refusal) {
            LOG.errorf("%s cannot start: %s", service, refusal.getMessage());
            // The exception alone would end the startup, not the process.
            Quarkus.asyncExit(1);
            throw new PreventFurtherStepsException(1);
        }
        if (task != StartupTask.SERVE) {
            LOG.infof("%s has done its task: %s", service, task);
            Quarkus.asyncExit(0);
            throw new PreventFurtherStepsException(0);
        }
    }

    private void serve() {
        cursorSecret.run();
        identityProvider.run();
        serviceChecks.forEach(StartupChecks::run);
        database.run();
        topics.run();
    }

    private static void run(ServiceCheck check) {
        try {
            check.run();
        } catch (IllegalArgumentException unusable) {
            throw new StartupFailedException(String.valueOf(unusable.getMessage()));
        }
    }
}
