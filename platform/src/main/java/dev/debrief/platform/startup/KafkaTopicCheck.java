package dev.debrief.platform.startup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/** Checks that the topics exist with the agreed number of partitions, if a broker is reachable. */
@ApplicationScoped
class KafkaTopicCheck {

    private static final Logger LOG = Logger.getLogger(KafkaTopicCheck.class);

    private final StartupConfig.Kafka config;
    private final KafkaAdmins admins;

    KafkaTopicCheck(StartupConfig config, KafkaAdmins admins) {
        this.config = config.kafka();
        this.admins = admins;
    }

    void run() {
        int timeoutMillis = Math.toIntExact(config.checkTimeout().toMillis());
        try (Admin admin = admins.open(config.checkTimeout())) {
            Map<String, KafkaFuture<TopicDescription>> described =
                    new TreeMap<>(admin.describeTopics(config.topics()).topicNameValues());
            for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : described.entrySet()) {
                check(topic.getKey(), topic.getValue(), timeoutMillis);
            }
        } catch (TimeoutException brokerAway) {
            LOG.warnf(
                    "No Kafka broker is reachable at %s; requests are served, events wait in the outbox",
                    config.bootstrapServers());
        } catch (KafkaException unusable) {
            throw new StartupFailedException("the Kafka address '" + config.bootstrapServers() + "' cannot be used ("
                    + unusable.getMessage() + rootOf(unusable) + "). Check DEBRIEF_KAFKA_BOOTSTRAP_SERVERS.");
        }
    }

    private void check(String topic, KafkaFuture<TopicDescription> answer, int timeoutMillis) throws TimeoutException {
        try {
            int partitions = answer.get(timeoutMillis, TimeUnit.MILLISECONDS)
                    .partitions()
                    .size();
            if (partitions != config.partitions()) {
                throw new StartupFailedException("topic " + topic + " has " + partitions + " partitions instead of "
                        + config.partitions() + ". Recreate it with " + config.partitions()
                        + "; the number of partitions is part of the contract.");
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new StartupFailedException("topic " + topic + " does not exist at " + config.bootstrapServers()
                        + ". Create it with " + config.partitions()
                        + " partitions, or run a service once with DEBRIEF_STARTUP_TASK=create-topics.");
            }
            throw new TimeoutException(String.valueOf(failure.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    private static String rootOf(Throwable failure) {
        return failure.getCause() == null ? "" : ": " + failure.getCause().getMessage();
    }
}
