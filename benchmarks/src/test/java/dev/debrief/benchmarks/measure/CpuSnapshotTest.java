package dev.debrief.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CpuSnapshotTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final long SECOND = 1_000_000_000L;
    private static final long BENCH = 100;
    private static final long OTHER = 200;

    @Test
    void readsAProcessWhoseNameContainsBlanksAndParentheses() {
        String line = "4711 (a (b) c) S 42 4711 4711 0 -1 4194560 1 2 3 4 70 30 5 6 20 0 17 0 1 2 3";

        assertThat(ProcessStat.parse(line)).isEqualTo(new ProcessStat(4711, 42, 100, 11));
    }

    @Test
    void readsTimeThatTheHostTook() {
        assertThat(CpuSnapshot.steal("cpu  1 2 3 4 5 6 7 8 9 10")).isEqualTo(8);
        assertThat(CpuSnapshot.steal("cpu  1 2 3 4")).isZero();
    }

    @Test
    void ownProcessesAndTheirDescendantsAreNotForeign() {
        CpuSnapshot before = snapshot(0, 0, stat(BENCH, 1, 0), stat(101, BENCH, 0), stat(102, 101, 0));
        CpuSnapshot after = snapshot(1, 0, stat(BENCH, 1, 100), stat(101, BENCH, 100), stat(102, 101, 100));

        assertThat(after.foreignCoresSince(before, List.of(BENCH))).isZero();
    }

    @Test
    void anotherProcessIsForeignWithWhatItUsedSince() {
        CpuSnapshot before = snapshot(0, 0, stat(BENCH, 1, 0), stat(OTHER, 1, 5_000));
        CpuSnapshot after = snapshot(2, 0, stat(BENCH, 1, 300), stat(OTHER, 1, 5_100));

        assertThat(after.foreignCoresSince(before, List.of(BENCH))).isCloseTo(0.5, EXACT);
    }

    @Test
    void aProcessThatBeganAndEndedMeanwhileIsForeign() {
        CpuSnapshot before = snapshot(0, 0, stat(OTHER, 1, 0));
        CpuSnapshot after = snapshot(1, 0, new ProcessStat(OTHER, 1, 0, 80));

        assertThat(after.foreignCoresSince(before, List.of(BENCH))).isCloseTo(0.8, EXACT);
    }

    @Test
    void whatAProcessUsedBeforeDoesNotCountWhenItEnds() {
        // Given a compiler that used 60 seconds before and half a second since
        CpuSnapshot before = snapshot(0, 0, stat(OTHER, 1, 0), stat(201, OTHER, 6_000));
        CpuSnapshot after = snapshot(1, 0, new ProcessStat(OTHER, 1, 0, 6_050));

        assertThat(after.foreignCoresSince(before, List.of(BENCH))).isCloseTo(0.5, EXACT);
    }

    @Test
    void kernelThreadsAreNotForeignButStolenTimeIs() {
        CpuSnapshot before = snapshot(0, 10, stat(2, 0, 0), stat(15, 2, 0));
        CpuSnapshot after = snapshot(1, 40, stat(2, 0, 50), stat(15, 2, 50));

        assertThat(after.foreignCoresSince(before, List.of(BENCH))).isCloseTo(0.3, EXACT);
    }

    @Test
    void sumsTheTimeOfSomeProcesses() {
        CpuSnapshot before = snapshot(0, 0, stat(BENCH, 1, 50), stat(OTHER, 1, 10));
        CpuSnapshot after = snapshot(1, 0, stat(BENCH, 1, 150), stat(OTHER, 1, 20), stat(300, 1, 40));

        assertThat(after.cpuSecondsSince(before, List.of(BENCH, 300L))).isCloseTo(1.4, EXACT);
    }

    @Test
    void namesBackendsByTheirDatabase() {
        assertThat(StackProcesses.postgresName("postgres: incident_app incident 127.0.0.1(51234) idle"))
                .isEqualTo("PostgreSQL, database incident");
        assertThat(StackProcesses.postgresName("postgres: checkpointer ")).isEqualTo("PostgreSQL, background");
        assertThat(StackProcesses.postgresName("/opt/pg/bin/postgres\0-D\0/data\0-p\0005432"))
                .isEqualTo("PostgreSQL, background");
    }

    private static ProcessStat stat(long pid, long parent, long ticks) {
        return new ProcessStat(pid, parent, ticks, 0);
    }

    private static CpuSnapshot snapshot(long second, long steal, ProcessStat... processes) {
        return new CpuSnapshot(
                second * SECOND,
                Stream.of(processes).collect(Collectors.toMap(ProcessStat::pid, Function.identity())),
                steal);
    }
}
