package dev.debrief.benchmarks.bench;

import dev.debrief.localstack.Stack;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What is on Kafka, and how far the consumers of the services are behind. */
public final class Backlogs implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration NOTE_INTERVAL = Duration.ofSeconds(10);
    private static final int STEADY_POLLS = 3;

    private final Admin admin;
    private final Progress progress;
    private final Duration patience;

    private final Stack stack;

    Backlogs(Stack stack, Progress progress, Duration patience) {
        this.admin = Admin.create(
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.kafka().bootstrapServers()));
        this.stack = stack;
        this.progress = progress;
        this.patience = patience;
    }

    /** The number of records of a topic. */
    public long records(String topic) {
        return ends(get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                        .flatMap(description -> description.partitions().stream())
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList())
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * Waits until nothing is to be published any more and all consumers have caught up, so that the next measurement
     * begins with idle services. Consumers commit now and then only, so a wait takes some seconds at least after
     * events.
     *
     * @return the events that are still to be published or consumed; more than 0 if that took too long
     */
    public long settle() {
        try (Outboxes outboxes = new Outboxes(stack)) {
            long left = settle(outboxes);
            if (left > 0) {
                progress.say("  consumers are still %,d events behind; measuring anyway", left);
            }
            return left;
        } catch (SQLException e) {
            throw new BenchFailure("PostgreSQL does not answer: " + e.getMessage(), e);
        }
    }

    private long settle(Outboxes outboxes) throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        long nextNote = System.nanoTime() + NOTE_INTERVAL.toNanos();
        int steady = 0;
        while (true) {
            long left = outboxes.pending() + lag();
            steady = left == 0 ? steady + 1 : 0;
            if (steady == STEADY_POLLS || System.nanoTime() > deadline) {
                return left;
            }
            if (System.nanoTime() > nextNote) {
                progress.say("  waiting for consumers: %,d events to go", left);
                nextNote = System.nanoTime() + NOTE_INTERVAL.toNanos();
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** The records that running consumers have not confirmed yet. */
    private long lag() {
        Collection<GroupListing> groups = get(admin.listGroups().all());
        long lag = 0;
        for (GroupListing group : groups) {
            String id = group.groupId();
            List<MemberDescription> members = get(
                            admin.describeConsumerGroups(List.of(id)).all())
                    .values()
                    .stream()
                    .flatMap(description -> description.members().stream())
                    .toList();
            if (!members.isEmpty()) {
                Map<TopicPartition, Long> done =
                        get(admin.listConsumerGroupOffsets(id).partitionsToOffsetAndMetadata()).entrySet().stream()
                                .filter(entry -> entry.getValue() != null)
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().offset()));
                List<TopicPartition> partitions = members.stream()
                        .flatMap(member -> member.assignment().topicPartitions().stream())
                        .toList();
                Map<TopicPartition, Long> ends = ends(partitions);
                for (TopicPartition partition : partitions) {
                    lag += ends.getOrDefault(partition, 0L) - done.getOrDefault(partition, 0L);
                }
            }
        }
        return lag;
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        return get(admin.listOffsets(partitions.stream()
                                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BenchFailure("Kafka does not answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
