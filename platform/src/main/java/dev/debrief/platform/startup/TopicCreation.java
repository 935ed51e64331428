package dev.debrief.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Creates the topics of all services, for deployments where nothing else does. Leaves those that exist as they are. */
@ApplicationScoped
class TopicCreation {

    private static final Logger LOG = Logger.getLogger(TopicCreation.class);

    /** A job may wait for brokers that start at the same time. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final StartupConfig.Kafka config;
    private final KafkaAdmins admins;

    TopicCreation(StartupConfig config, KafkaAdmins admins) {
        this.config = config.kafka();
        this.admins = admins;
    }

    void run() {
        List<NewTopic> topics =
                config.topics().stream().sorted().map(this::newTopic).toList();
        try (Admin admin = admins.open(TIMEOUT)) {
            Map<String, KafkaFuture<Void>> created =
                    new TreeMap<>(admin.createTopics(topics).values());
            for (Map.Entry<String, KafkaFuture<Void>> topic : created.entrySet()) {
                await(topic.getKey(), topic.getValue());
            }
        } catch (KafkaException unusable) {
            throw cannotCreate(unusable);
        }
    }

    private NewTopic newTopic(String name) {
        Map<String, String> settings = new TreeMap<>();
        config.minInSyncReplicas()
                .ifPresent(
                        replicas -> settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicas)));
        config.retention()
                .ifPresent(kept -> settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis())));
        return new NewTopic(name, Optional.of(config.partitions()), config.replicationFactor()).configs(settings);
    }

    private void await(String topic, KafkaFuture<Void> created) {
        try {
            created.get();
            LOG.infof("Created topic %s with %d partitions", topic, config.partitions());
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw cannotCreate(failure.getCause());
            }
            LOG.infof("Topic %s exists", topic);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cannotCreate(interrupted);
        }
    }

    private StartupFailedException cannotCreate(@Nullable Throwable failure) {
        Throwable root = failure;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return new StartupFailedException("topics cannot be created at " + config.bootstrapServers() + " ("
                + (root == null ? "no reason given" : root.getMessage())
                + "). Check DEBRIEF_KAFKA_BOOTSTRAP_SERVERS and that this user may create topics.");
    }
}
