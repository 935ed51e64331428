package dev.debrief.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:05:00Z,           2026-03-01T10:05:00Z",
        "2026-03-01 10:05:00Z,           2026-03-01T10:05:00Z",
        "2026-03-01t10:05:00z,           2026-03-01T10:05:00Z",
        "2026-03-01T10:05:00+01:00,      2026-03-01T09:05:00Z",
        "2026-03-01T10:05:00+0100,       2026-03-01T09:05:00Z",
        "2026-03-01 10:05:00 +0100,      2026-03-01T09:05:00Z",
        "2026-03-01 10:05:00.123456-05,  2026-03-01T15:05:00.123456Z",
        "2026-03-01T10:05Z,              2026-03-01T10:05:00Z"
    })
    void readsWhatPeopleAndOtherSystemsWrite(String text, Instant expected) {
        assertThat(InstantText.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T10:05:00",
                "2026-03-01",
                "2026-02-30 10:05:00Z",
                "2026-03-01  10:05:00Z",
                "2026-03-01 25:05:00Z",
                "2026-03-01T10:05:00+9900",
                "10:05:00Z",
                "now",
                ""
            })
    void refusesWhatIsNoInstant(String text) {
        assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
