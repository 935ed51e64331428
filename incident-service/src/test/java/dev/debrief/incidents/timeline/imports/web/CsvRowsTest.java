package dev.debrief.incidents.timeline.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static final List<String> VALUES =
            List.of("a", "", "two words", "say \"x\"", "line\nline", "line\r\nline", "a,b;c\td", " padded ", "é", "\"");

    @Test
    void readsWhatWasWritten() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String separator = pick(random, List.of(",", ";", "\t"));
            String lineEnd = pick(random, List.of("\n", "\r\n", "\r"));
            List<List<String>> table = table(random);
            String file = table.stream()
                    .map(row -> row.stream()
                            .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(separator)))
                    .collect(Collectors.joining(lineEnd));

            CsvRows rows = new CsvRows(new StringReader("sep=" + separator + lineEnd + file + lineEnd));

            List<List<String>> read = new ArrayList<>();
            int line = 2;
            CsvRows.Row row;
            while ((row = rows.read()) != null) {
                assertThat(row.fault()).as("seed %d", seed).isNull();
                assertThat(row.line()).as("seed %d", seed).isEqualTo(line);
                line += 1
                        + (int) row.values().stream()
                                .mapToLong(value ->
                                        value.chars().filter(c -> c == '\n').count())
                                .sum();
                read.add(row.values());
            }
            assertThat(read).as("seed %d", seed).isEqualTo(table);
        }
    }

    private static List<List<String>> table(Random random) {
        int columns = 1 + random.nextInt(5);
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> pick(random, VALUES))
                        .toList())
                .toList();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
