package dev.debrief.localstack.kafka;

import dev.debrief.localstack.host.LocalStackException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates Debrief's topics. The number of partitions is part of the contract because it maps keys to partitions. */
public final class KafkaTopics {

    /** One topic per aggregate and major version. */
    public static final List<String> NAMES = List.of(
            "debrief.incident.v1", "debrief.postmortem.v1", "debrief.action-item.v1", "debrief.notification.v1");

    public static final int PARTITIONS = 12;

    private KafkaTopics() {}

    /** Creates missing topics and does not change existing ones. */
    public static void provision(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            var topics = NAMES.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                    .toList();
            for (var result : admin.createTopics(topics).values().values()) {
                result.get(30, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new LocalStackException("Could not create the topics: " + e.getMessage(), e);
            }
        } catch (TimeoutException e) {
            throw new LocalStackException("Kafka did not create the topics within 30 s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalStackException("Interrupted while creating topics.", e);
        }
    }
}
