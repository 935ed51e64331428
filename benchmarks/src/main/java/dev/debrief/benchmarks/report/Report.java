package dev.debrief.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.benchmarks.measure.Pair;
import dev.debrief.benchmarks.measure.Ratios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of a run with what they were measured on. */
public final class Report {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String size;
    private final boolean comparable;
    private final List<RowResult> rows;
    private final Map<String, String> details = new LinkedHashMap<>();

    /** @param comparable false for a run whose figures only show that everything works */
    public Report(String size, boolean comparable, List<RowResult> rows, Connection postgres) throws SQLException {
        this.size = size;
        this.comparable = comparable;
        this.rows = List.copyOf(rows);
        details.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        details.putAll(Machine.describe(postgres));
    }

    /** What is checked out; take it before the run, during which it may change. */
    public static String commit() {
        return Machine.commit();
    }

    /** A detail of the run, such as its duration. */
    public Report detail(String name, String value) {
        details.put(name, value);
        return this;
    }

    /** Writes report.md, report.json and the plots into a directory; replaces an earlier report. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Charts charts = new Charts(rows);
        Map<String, String> plots = charts.all();
        for (String plot : Charts.NAMES) {
            Files.deleteIfExists(directory.resolve(plot));
        }
        for (var plot : plots.entrySet()) {
            Files.writeString(directory.resolve(plot.getKey()), plot.getValue());
        }
        Files.writeString(
                directory.resolve("report.md"),
                new MarkdownReport(size, comparable, rows, details).text(List.copyOf(plots.keySet())));
        Files.writeString(
                directory.resolve("report.json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json()) + "\n");
    }

    private ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("size", size).put("comparable", comparable);
        ObjectNode about = root.putObject("about");
        details.forEach(about::put);
        ArrayNode list = root.putArray("rows");
        rows.forEach(row -> add(list.addObject(), row));
        return root;
    }

    private static void add(ObjectNode node, RowResult row) {
        node.put("name", row.name()).put("title", row.title());
        if (row.isFailed()) {
            node.put("failure", row.failure());
        }
        node.put("foreignCores", row.foreignCores()).put("disturbed", row.isDisturbed());
        ArrayNode headlines = node.putArray("results");
        for (Headline headline : row.headlines()) {
            Ratios value = headline.value();
            ObjectNode entry = headlines.addObject().put("name", headline.name());
            entry.put("median", value.median()).put("min", value.min()).put("max", value.max());
            entry.put("unit", headline.unit()).put("moreIsBetter", headline.moreIsBetter());
            headline.must().ifPresent(must -> entry.put("must", must));
            headline.aim().ifPresent(aim -> entry.put("aim", aim));
        }
        ObjectNode figures = node.putObject("figures");
        row.figures().forEach(figures::put);
        if (!row.cpuMicros().isEmpty()) {
            ObjectNode cpu = node.putObject("cpuMicrosPerOperation");
            row.cpuMicros().forEach(cpu::put);
        }
        if (!row.pairs().isEmpty()) {
            ArrayNode pairs = node.putArray("pairs");
            for (Pair pair : row.pairs()) {
                pairs.addObject()
                        .put("service", pair.service())
                        .put("limit", pair.limit())
                        .put("ratio", pair.ratio())
                        .put("foreignCores", pair.foreignCores())
                        .put("disturbed", pair.disturbed());
            }
        }
        if (!row.notes().isEmpty()) {
            ArrayNode notes = node.putArray("notes");
            row.notes().forEach(notes::add);
        }
    }
}
