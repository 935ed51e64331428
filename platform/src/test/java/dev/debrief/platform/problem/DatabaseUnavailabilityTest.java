package dev.debrief.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUnavailabilityTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true",
        "57P01, true",
        "40P01, true",
        "55P03, true",
        "25006, true",
        "25P03, true",
        "23505, false",
        "42703, false"
    })
    void recognizesTheSqlStatesOfAnUnavailableDatabase(String state, boolean expected) {
        assertThat(DatabaseUnavailability.isCauseOf(new IllegalStateException(new SQLException("no", state))))
                .isEqualTo(expected);
    }

    /** The connection was lost during a commit. */
    @Test
    void isFoundBelowARollback() {
        var rollback = new IllegalStateException("Could not commit transaction.");
        rollback.addSuppressed(new IllegalStateException(new SQLException("An I/O error occurred", "08006")));

        assertThat(DatabaseUnavailability.isCauseOf(new IllegalStateException(rollback)))
                .isTrue();
    }

    @Test
    void includesAPoolWithoutConnections() {
        assertThat(DatabaseUnavailability.isCauseOf(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
    }

    @Test
    void ignoresOtherFailures() {
        var other = new IllegalStateException("other");
        other.addSuppressed(new IllegalArgumentException("too"));

        assertThat(DatabaseUnavailability.isCauseOf(other)).isFalse();
    }
}
