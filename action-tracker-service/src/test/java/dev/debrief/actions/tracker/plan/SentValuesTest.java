package dev.debrief.actions.tracker.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.json.JsonColumns;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentValuesTest {

    @Test
    void collectsWhatWasSentInSeveralAttempts() {
        SentValues first = new SentValues(List.of("a"), List.of("DONE"), List.of(), List.of("x"), List.of());
        SentValues second = new SentValues(List.of("b", "a"), List.of(), List.of(""), List.of(), List.of("x"));

        assertThat(first.plus(second))
                .isEqualTo(new SentValues(List.of("b", "a"), List.of("DONE"), List.of(""), List.of("x"), List.of("x")));
        assertThat(first.none()).isFalse();
        assertThat(SentValues.NONE.plus(SentValues.NONE).none()).isTrue();
    }

    @Test
    void keepsTheLatestOnes() {
        SentValues sent = SentValues.NONE;
        for (int attempt = 0; attempt < 200; attempt++) {
            sent = sent.plus(new SentValues(List.of("title " + attempt), List.of(), List.of(), List.of(), List.of()));
        }

        assertThat(sent.titles()).hasSize(50).endsWith("title 199");
    }

    @Test
    void isStoredWithWhatWasSeen() {
        SeenFields seen = new SeenFields(
                new SeenValue("a", null),
                null,
                null,
                null,
                Instant.parse("2024-11-18T09:00:00Z"),
                true,
                new SentValues(List.of("a"), List.of(), List.of(), List.of(), List.of()));

        assertThat(JsonColumns.read(JsonColumns.write(seen), SeenFields.class)).isEqualTo(seen);
        assertThat(JsonColumns.read(JsonColumns.write(SeenFields.NOTHING), SeenFields.class))
                .isEqualTo(SeenFields.NOTHING);
    }
}
