package dev.debrief.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.debrief.benchmarks.row.Row;
import dev.debrief.benchmarks.row.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    @Test
    void isQuickWithoutArgumentsAndLeavesOutWhatTakesLong() {
        BenchOptions options = BenchOptions.parse();

        assertThat(options.size()).isEqualTo(BenchSize.QUICK);
        assertThat(included(options)).contains("create", "drain").doesNotContain("flatness", "create-alone");
    }

    @Test
    void aFullRunHasAllRowsButThoseThatTakeLong() {
        assertThat(included(BenchOptions.parse("--full")))
                .hasSize(Rows.all().size() - 5)
                .doesNotContain("soak", "items", "documents", "deliveries", "fan-out");
        assertThat(included(BenchOptions.parse("--full", "soak"))).containsExactly("soak");
    }

    @Test
    void namesSelectRows() {
        BenchOptions options = BenchOptions.parse("read", "--full", "flatness");

        assertThat(included(options)).containsExactly("read", "flatness");
        assertThat(options.includesStart()).isFalse();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("reed"))
                .withMessageStartingWith("There is no row 'reed'. Rows: start, memory, idle, create, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--fast"))
                .withMessage("Unknown option '--fast'; see ./debrief bench --help.");
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOptions.parse("--port-base", "80"));
    }

    @Test
    void rowsHaveDifferentNames() {
        assertThat(BenchOptions.names()).doesNotHaveDuplicates();
    }

    private static List<String> included(BenchOptions options) {
        return Rows.all().stream().filter(options::includes).map(Row::name).toList();
    }
}
