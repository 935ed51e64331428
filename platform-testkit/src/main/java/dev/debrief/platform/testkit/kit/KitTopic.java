package dev.debrief.platform.testkit.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** A topic for the events of the kit, which no consumer of the service reads. */
final class KitTopic {

    private static final int PARTITIONS = 3;

    private final String bootstrapServers =
            ConfigProvider.getConfig().getValue("debrief.kafka.bootstrap-servers", String.class);

    void provide() {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(KitEvent.TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topic of the kit cannot be created", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All records of the given aggregates on the topic, per aggregate in the order of the topic. */
    Map<String, List<ConsumerRecord<String, String>>> read(Set<String> aggregateIds) {
        Map<String, List<ConsumerRecord<String, String>>> found = new LinkedHashMap<>();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(KitEvent.TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (aggregateIds.contains(record.key())) {
                        found.computeIfAbsent(record.key(), key -> new ArrayList<>())
                                .add(record);
                    }
                });
            }
        }
        return found;
    }

    /** The number of records that a consumer group has not acknowledged. */
    long unacknowledged(String group) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (Admin admin = Admin.create(settings)) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, PARTITIONS)
                    .boxed()
                    .collect(Collectors.toMap(
                            number -> new TopicPartition(KitEvent.TOPIC, number), number -> OffsetSpec.latest()));
            long open = 0;
            for (var end : admin.listOffsets(latest).all().get().entrySet()) {
                var done = committed.get(end.getKey());
                open += end.getValue().offset() - (done == null ? 0 : done.offset());
            }
            return open;
        }
    }

    /** All records of one aggregate on the topic. */
    List<ConsumerRecord<String, String>> read(String aggregateId) {
        return read(Set.of(aggregateId)).getOrDefault(aggregateId, List.of());
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new AssertionError("There is no header " + name + " on " + record);
        }
        return new String(header.value(), UTF_8);
    }

    static long version(ConsumerRecord<?, ?> record) {
        return Long.parseLong(header(record, "ce_sequence"));
    }
}
