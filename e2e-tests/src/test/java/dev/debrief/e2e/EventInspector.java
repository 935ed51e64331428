package dev.debrief.e2e;

import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import dev.debrief.localstack.kafka.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the databases and Kafka directly. No other class of the end-to-end tests does so (ADR 0006): whether an event
 * was published once and in order is not visible over HTTP.
 */
public final class EventInspector {

    private final Stack stack;

    public EventInspector(Stack stack) {
        this.stack = stack;
    }

    /** An event as stored or as published. */
    public record EventRecord(String id, String type, String key, long version) {}

    /** All events in the outbox of a service, by topic, ordered by version within an aggregate. */
    public Map<String, List<EventRecord>> stored(Service service) {
        var byTopic = new TreeMap<String, List<EventRecord>>();
        var query = "select id, type, aggregateid, aggregateversion, aggregatetype from outbox_event"
                + " order by aggregateid, aggregateversion";
        rows(service, query, row -> {
            var entry = new EventRecord(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
            byTopic.computeIfAbsent("debrief." + row.getString(5) + ".v1", any -> new ArrayList<>())
                    .add(entry);
        });
        return byTopic;
    }

    /** All records of a topic, in log order within a key. */
    public List<EventRecord> published(String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.kafka().bootstrapServers(),
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = IntStream.range(0, KafkaTopics.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var entries = new ArrayList<EventRecord>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> entries.add(entry(record)));
            }
            return entries;
        }
    }

    /** IDs of the events that a service has consumed, by consumer. */
    public Map<String, Set<String>> consumedEventIds(Service service) {
        var byConsumer = new TreeMap<String, Set<String>>();
        rows(
                service,
                "select consumer, event_id from inbox_message",
                row -> byConsumer
                        .computeIfAbsent(row.getString(1), any -> new TreeSet<>())
                        .add(row.getString(2)));
        return byConsumer;
    }

    /** Last consumed version by {@code consumer/aggregate}. */
    public Map<String, Long> inboxPositions(Service service) {
        var versions = new HashMap<String, Long>();
        rows(
                service,
                "select consumer, aggregate_id, last_version from inbox_position",
                row -> versions.put(row.getString(1) + "/" + row.getString(2), row.getLong(3)));
        return versions;
    }

    public long count(Service service, String table) {
        var count = new long[1];
        rows(service, "select count(*) from " + table, row -> count[0] = row.getLong(1));
        return count[0];
    }

    /** Rows as text, to compare a projection with its source. */
    public Set<String> rowTexts(Service service, String query) {
        var rowTexts = new TreeSet<String>();
        rows(service, query, row -> {
            var text = new StringBuilder();
            for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                text.append(row.getString(column)).append(" | ");
            }
            rowTexts.add(text.toString());
        });
        return rowTexts;
    }

    private void rows(Service service, String query, RowReader reader) {
        try (var connection = stack.postgres().connect(service.database());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        } catch (SQLException e) {
            throw new AssertionError("Could not query " + service.database() + ": " + query, e);
        }
    }

    private static EventRecord entry(ConsumerRecord<String, String> record) {
        return new EventRecord(
                header(record, "ce_id"),
                header(record, "ce_type"),
                record.key(),
                Long.parseLong(header(record, "ce_sequence")));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
