package dev.debrief.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatementCounterTest {

    @Test
    void countsExecutionsOnly() {
        assertThat(counts("bench|incident|app|LOG:  duration: 0.05 ms  execute S_1: SELECT 1"))
                .isTrue();
        assertThat(counts("bench|incident|app|LOG:  duration: 0.05 ms  statement: BEGIN"))
                .isTrue();
        assertThat(counts("bench|incident|app|LOG:  duration: 0.05 ms  parse S_1: SELECT 1"))
                .isFalse();
        assertThat(counts("bench|incident|app|LOG:  duration: 0.05 ms  bind S_1: SELECT 1"))
                .isFalse();
    }

    @Test
    void leavesOutTheRelayAndOtherDatabases() {
        assertThat(counts("bench|incident|debrief-relay|LOG:  duration: 0.05 ms  execute S_1: SELECT 1"))
                .isFalse();
        assertThat(counts("bench|postmortem|app|LOG:  duration: 0.05 ms  execute S_1: SELECT 1"))
                .isFalse();
    }

    private static boolean counts(String line) {
        return StatementCounter.isStatement(line, "incident");
    }
}
