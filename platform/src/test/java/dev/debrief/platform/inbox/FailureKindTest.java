package dev.debrief.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", "08001", "40001", "40P01", "53300", "53100", "55P03", "57014", "57P01", "57P03", "58030",
                "25006", "25P03"
            })
    void treatsAnUnavailableDatabaseAsTransient(String state) {
        assertThat(FailureKind.of(new SQLException("away", state))).isEqualTo(FailureKind.TRANSIENT);
        assertThat(FailureKind.of(deep(new SQLException("away", state)))).isEqualTo(FailureKind.TRANSIENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P05", "42703", "42501", "2200H"})
    void treatsInvalidDataAsPermanent(String state) {
        assertThat(FailureKind.of(new PersistenceException(new SQLException("no", state))))
                .isEqualTo(FailureKind.PERMANENT);
    }

    @Test
    void treatsAPossibleRaceAsUncertain() {
        assertThat(FailureKind.of(new PersistenceException(new SQLException("duplicate", "23505"))))
                .isEqualTo(FailureKind.UNCERTAIN);
        assertThat(FailureKind.of(new IllegalStateException(new RollbackException("why?"))))
                .isEqualTo(FailureKind.UNCERTAIN);
    }

    @Test
    void treatsAnExhaustedPoolAsTransient() {
        assertThat(FailureKind.of(new SQLException("Sorry, acquisition timeout!")))
                .isEqualTo(FailureKind.TRANSIENT);
        assertThat(FailureKind.of(new SQLTransientConnectionException("pool"))).isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void findsTheReasonOfARollbackAmongItsSuppressedExceptions() {
        RollbackException rollback = new RollbackException("could not commit");
        rollback.addSuppressed(new PersistenceException(new SQLException("gone", "08006")));
        assertThat(FailureKind.of(new IllegalStateException(rollback))).isEqualTo(FailureKind.TRANSIENT);
    }

    @Test
    void treatsOtherFailuresAsPermanent() {
        for (Throwable other : List.of(
                new IllegalStateException("no such incident"), new AssertionError(), new StackOverflowError())) {
            assertThat(FailureKind.of(other)).isEqualTo(FailureKind.PERMANENT);
        }
    }

    @Test
    void toleratesCyclesOfCauses() {
        Exception one = new IllegalStateException("one");
        Exception two = new IllegalStateException("two", one);
        one.initCause(two);
        assertThat(FailureKind.of(one)).isEqualTo(FailureKind.PERMANENT);
    }

    private static Throwable deep(Throwable cause) {
        Throwable wrapped = cause;
        Random random = new Random(42);
        for (int i = 0; i < 20; i++) {
            Throwable outer = new IllegalStateException("layer " + i);
            if (random.nextBoolean()) {
                outer.initCause(wrapped);
            } else {
                outer.addSuppressed(wrapped);
            }
            wrapped = outer;
        }
        return wrapped;
    }
}
