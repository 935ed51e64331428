package dev.debrief.incidents.ingress.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.incidents.ingress.history.reader.HistoryRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryWindowTest {

    private static final UUID IMPORT = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final Instant FROM = Instant.parse("2022-12-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2024-12-01T00:00:00Z");

    @Test
    void coverTheTimeRangeWithoutGapsAndWithinTheLimit() {
        List<HistoryWindow> windows = HistoryWindow.of(IMPORT, FROM, TO, Duration.ofDays(180));

        assertThat(windows).hasSize(5);
        assertThat(windows.get(0).startsAt()).isEqualTo(FROM);
        assertThat(windows.get(4).endsAt()).isEqualTo(TO);
        for (int i = 1; i < windows.size(); i++) {
            assertThat(windows.get(i).startsAt()).isEqualTo(windows.get(i - 1).endsAt());
        }
        assertThat(windows)
                .allSatisfy(window -> assertThat(Duration.between(window.startsAt(), window.endsAt()))
                        .isLessThanOrEqualTo(Duration.ofDays(180)));
    }

    @Test
    void aSourceWithoutLimitHasOneWindow() {
        assertThat(HistoryWindow.of(IMPORT, FROM, TO, null)).singleElement().satisfies(window -> {
            assertThat(window.startsAt()).isEqualTo(FROM);
            assertThat(window.endsAt()).isEqualTo(TO);
        });
    }

    @Test
    void isCutWhereTheListEnds() {
        HistoryWindow window = new HistoryWindow(IMPORT, FROM, TO);
        window.advance(10_000, FROM.plusSeconds(3600));

        HistoryWindow rest = window.cut();

        assertThat(window.endsAt()).isEqualTo(FROM.plusSeconds(3600));
        assertThat(rest.startsAt()).isEqualTo(FROM.plusSeconds(3600));
        assertThat(rest.endsAt()).isEqualTo(TO);
        assertThat(rest.position()).isZero();
    }

    @Test
    void cannotBeCutWithinASecond() {
        HistoryWindow window = new HistoryWindow(IMPORT, FROM, TO);
        window.advance(10_000, FROM);

        assertThatExceptionOfType(HistoryRefusedException.class)
                .isThrownBy(window::cut)
                .withMessageContaining("10000");
    }
}
