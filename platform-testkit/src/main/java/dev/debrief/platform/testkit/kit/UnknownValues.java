package dev.debrief.platform.testkit.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Samples of events in which every enumeration has a value that is not in the contracts. */
final class UnknownValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong NUMBERS = new AtomicLong(900_000);
    private static final Pattern ENUMERATION_VALUE = Pattern.compile("(?<!\"currency\":)\"[A-Z][A-Z_]{2,}\"");

    private UnknownValues() {}

    /**
     * The first event of a new aggregate.
     *
     * @param type such as {@code dev.debrief.action-item.overdue.v1}
     */
    static ConsumerRecord<byte[], byte[]> eventOf(String type) {
        String[] parts = type.split("\\.");
        JsonNode sample = sample("/contracts/" + parts[2] + "/" + parts[3] + "." + parts[4] + ".sample.json");
        String aggregate = camelCase(parts[2]);
        JsonNode snapshot = sample.path(aggregate);
        String id = UUID.randomUUID().toString();
        String key = snapshot.path("key").textValue();
        Matcher values = ENUMERATION_VALUE.matcher(sample.toString());
        assertThat(values.find()).as(type + " has an enumeration").isTrue();
        String body = values.replaceAll("\"OF_TOMORROW\"")
                .replace(snapshot.path(aggregate + "Id").textValue(), id)
                .replace("\"" + key + "\"", "\"" + key.replaceAll("\\d+", "") + NUMBERS.incrementAndGet() + "\"");
        return KitRecords.event(id, 1, type, body);
    }

    private static String camelCase(String name) {
        return Pattern.compile("-(.)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private static JsonNode sample(String path) {
        try (InputStream sample = UnknownValues.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(sample, path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
