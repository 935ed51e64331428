package dev.debrief.benchmarks.limit;

import dev.debrief.benchmarks.load.LoadResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a bare producer and consumer do with the broker of the stack. */
public final class KafkaLimit {

    private static final String TOPIC = "debrief-limit";
    private static final int PARTITIONS = 12;
    private static final int WARM_UP = 500;
    private static final int SIZE = 1_000;

    private KafkaLimit() {}

    /** Records a second of one producer with acks=all, without waiting for each. */
    public static double producerRate(String servers, int records, int size) throws InterruptedException {
        createTopic(servers);
        try (KafkaProducer<byte[], byte[]> producer = producer(servers, 5)) {
            send(producer, Math.max(1, records / 10), size);
            long begin = System.nanoTime();
            send(producer, records, size);
            return records / ((System.nanoTime() - begin) / 1e9);
        }
    }

    /** The time of a record of 1 KB from a producer to a consumer, one at a time. */
    public static Histogram endToEnd(String servers, int records) throws InterruptedException {
        createTopic(servers);
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        Histogram latency = LoadResult.newHistogram();
        try (KafkaProducer<byte[], byte[]> producer = producer(servers, 0);
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            consumer.position(partition);
            for (int i = 0; i < records + WARM_UP; i++) {
                long begin = System.nanoTime();
                await(producer.send(new ProducerRecord<>(TOPIC, 0, null, new byte[SIZE])));
                while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
                    // Waits for the record.
                }
                if (i >= WARM_UP) {
                    latency.recordValue(System.nanoTime() - begin);
                }
            }
        }
        return latency;
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, int records, int size)
            throws InterruptedException {
        byte[] value = new byte[size];
        Future<RecordMetadata> last = null;
        for (int i = 0; i < records; i++) {
            last = producer.send(new ProducerRecord<>(TOPIC, i % PARTITIONS, null, value));
        }
        producer.flush();
        if (last != null) {
            await(last);
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String servers, int lingerMillis) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", Integer.toString(lingerMillis)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void createTopic(String servers) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Cannot create the topic " + TOPIC, e);
            }
        }
    }

    private static void await(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not accept a record", e);
        }
    }
}
