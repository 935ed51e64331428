package dev.debrief.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final String TYPE = "dev.debrief.probe.happened.v1";
    private static final String BODY = "{\"name\": \"checkout\", \"count\": 3, \"mood\": \"CALM\"}";

    private final EventReader reader = new EventReader(new ObjectMapper());
    private final Map<String, String> headers = new LinkedHashMap<>();

    enum Mood {
        CALM,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    record Happened(String name, int count, Mood mood) {
        Happened {
            Objects.requireNonNull(name, "name");
        }
    }

    private static final EventConsumer CONSUMER = new EventConsumer() {
        @Override
        public String name() {
            return "probe-events";
        }

        @Override
        public Optional<Class<?>> payloadTypeOf(String ceType) {
            return ceType.equals(TYPE) ? Optional.of(Happened.class) : Optional.empty();
        }

        @Override
        public void apply(ReceivedEvent received) {
            throw new AssertionError("reading applies nothing");
        }
    };

    @BeforeEach
    void properHeaders() {
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", "019353c2-7a10-7c3e-9b1f-2f6f1c1d9a01");
        headers.put("ce_type", TYPE);
        headers.put("ce_subject", "42");
        headers.put("ce_sequence", "7");
        headers.put("ce_time", "2024-11-15T12:35:00+01:00");
    }

    @Test
    void readsAnEvent() {
        ParsedRecord parsed = read(BODY.getBytes(UTF_8));
        assertThat(parsed.identity())
                .isEqualTo(new EventIdentity("019353c2-7a10-7c3e-9b1f-2f6f1c1d9a01", TYPE, "probe", "42", 7));
        assertThat(parsed.requireEvent().time()).isEqualTo(Instant.parse("2024-11-15T11:35:00Z"));
        assertThat(parsed.requireEvent().event()).isEqualTo(new Happened("checkout", 3, Mood.CALM));
    }

    @Test
    void isLenientTowardsNewerPublishers() {
        ParsedRecord parsed =
                read("{\"name\":\"n\",\"count\":1,\"mood\":\"ELATED\",\"added\":{\"later\":[1]}}".getBytes(UTF_8));
        assertThat(parsed.requireEvent().event()).isEqualTo(new Happened("n", 1, Mood.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"name\": \"n\", \"count\": 1} {}",
                "{\"count\": 1}",
                "{\"name\": \"n\", \"count\": \"many\"}",
                "{\"name\": \"n\", \"count\": null}",
                "{\"name\": \"n\", \"name\": \"m\", \"count\": 1}"
            })
    void refusesOtherBodiesButKeepsTheIdentity(String body) {
        ParsedRecord parsed = read(body.getBytes(UTF_8));
        assertThat(parsed.identity()).isNotNull();
        assertThat(reasonOf(parsed)).isEqualTo(ParkingReason.UNREADABLE);
    }

    @Test
    void refusesARecordWithoutBody() {
        assertThat(reasonOf(read(null))).isEqualTo(ParkingReason.UNREADABLE);
    }

    @Test
    void keepsTheIdentityOfAnUnknownType() {
        headers.put("ce_type", "dev.debrief.probe.vanished.v2");
        ParsedRecord parsed = read(BODY.getBytes(UTF_8));
        assertThat(parsed.identity()).isNotNull();
        assertThat(reasonOf(parsed)).isEqualTo(ParkingReason.UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_sequence,0",
        "ce_sequence,-1",
        "ce_sequence,1.5",
        "ce_sequence,99999999999999999999",
        "ce_sequence,seven",
        "ce_id,' '",
        "ce_id,a\u0000b",
        "ce_subject,''",
        "ce_type,'a\nb'"
    })
    void refusesAnInvalidIdentity(String header, String value) {
        headers.put(header, value);
        ParsedRecord parsed = read(BODY.getBytes(UTF_8));
        assertThat(parsed.identity()).isNull();
        assertThat(reasonOf(parsed)).isEqualTo(ParkingReason.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_sequence"})
    void hasNoIdentityWithoutARequiredHeader(String header) {
        headers.remove(header);
        assertThat(read(BODY.getBytes(UTF_8)).identity()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2024-11-15", "2024-13-15T12:35:00Z", ""})
    void refusesAnInvalidTimeButKeepsTheIdentity(String time) {
        headers.put("ce_time", time);
        ParsedRecord parsed = read(BODY.getBytes(UTF_8));
        assertThat(parsed.identity()).isNotNull();
        assertThat(reasonOf(parsed)).isEqualTo(ParkingReason.UNREADABLE);
    }

    @Test
    void neverFailsOnRandomRecords() {
        for (int seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            ConsumerRecord<byte[], byte[]> record = record(noise(random, BODY.getBytes(UTF_8)));
            headers.forEach((name, value) -> {
                byte[] bytes = random.nextInt(4) == 0 ? noise(random, value.getBytes(UTF_8)) : value.getBytes(UTF_8);
                record.headers().add(name, bytes);
            });
            ParsedRecord parsed = reader.read(CONSUMER, RawRecord.of(record));
            assertThat((parsed.event() == null) != (parsed.fault() == null))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    private static byte[] noise(Random random, byte[] good) {
        byte[] bad = good.clone();
        for (int i = random.nextInt(4); i > 0 && bad.length > 0; i--) {
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
        }
        return bad;
    }

    private ParsedRecord read(byte @Nullable [] body) {
        ConsumerRecord<byte[], byte[]> record = record(body);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return reader.read(CONSUMER, RawRecord.of(record));
    }

    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] body) {
        return new ConsumerRecord<>("debrief.probe.v1", 3, 1207, "42".getBytes(UTF_8), body);
    }

    private static ParkingReason reasonOf(ParsedRecord parsed) {
        return Objects.requireNonNull(parsed.fault()).reason();
    }
}
