package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.bench.ServiceOperation;
import dev.debrief.benchmarks.limit.LimitOperations;
import dev.debrief.benchmarks.limit.Pgbench;
import java.util.List;
import java.util.function.Function;

/** All rows, in the order in which they are measured. The last ones stop services. */
public final class Rows {

    private static final int CLIENTS = 8;

    private Rows() {}

    public static List<Row> all() {
        return List.of(
                new MemoryRow("memory", "resident memory of an idle service", false, 200, 160),
                new IdleRow(),
                create("create", "create an incident, whole stack on", 0.25, 0.60),
                read("read", "read an incident", 0.30, 0.42),
                new PairedRow(
                        "not-modified",
                        "read an unchanged incident with If-None-Match: 304",
                        bench -> bench.operations().readUnchanged(),
                        bench -> LimitOperations.read(bench.size().incidents()),
                        CLIENTS,
                        false,
                        0.42,
                        0.70),
                list("list", "list 50 incidents", 0.25, 0.50),
                document(
                        "postmortem",
                        "read a complete postmortem",
                        bench -> bench.operations().postmortem()),
                document(
                        "markdown",
                        "export a complete postmortem as Markdown",
                        bench -> bench.operations().document("markdown")),
                new SearchRow(),
                new DraftRow(),
                new MemoryRow("memory-after-load", "resident memory of a service after load", true, 420, 300),
                new CatchUpRow(),
                new FlatnessRow(),
                new AloneRow(
                        create("create-alone", "create an incident, incident-service and Kafka alone", 0.40, 0.60)),
                new AloneRow(read("read-alone", "read an incident, incident-service and Kafka alone", 0.38, 0.42)),
                new AloneRow(list("list-alone", "list 50 incidents, incident-service and Kafka alone", 0.30, 0.50)),
                new DrainRow(),
                new SoakRow(),
                new ItemsRow(),
                new DeliveriesRow(),
                new FanOutRow(),
                new DocumentsRow());
    }

    private static Row create(String name, String title, double must, double aim) {
        return new PairedRow(
                        name,
                        title,
                        bench -> bench.operations().create(),
                        bench -> LimitOperations.create(),
                        CLIENTS,
                        false,
                        must,
                        aim)
                .withPgbench(bench -> Pgbench.CREATE);
    }

    private static Row read(String name, String title, double must, double aim) {
        return new PairedRow(
                        name,
                        title,
                        bench -> bench.operations().read(bench.size().incidents()),
                        bench -> LimitOperations.read(bench.size().incidents()),
                        CLIENTS,
                        false,
                        must,
                        aim)
                .withPgbench(bench -> Pgbench.read(bench.size().incidents()));
    }

    private static Row list(String name, String title, double must, double aim) {
        return new PairedRow(
                        name,
                        title,
                        bench -> bench.operations().list(),
                        bench -> LimitOperations.list(bench.size().incidents()),
                        CLIENTS,
                        false,
                        must,
                        aim)
                .withPgbench(bench -> Pgbench.list(bench.size().incidents()));
    }

    /** Compares with reading a document of 4 KB; without a goal. */
    private static Row document(String name, String title, Function<Bench, ServiceOperation> operation) {
        return new PairedRow(
                name,
                title + "; the limit reads a document of 4 KB",
                operation,
                bench -> LimitOperations.readDocument(bench.size().documents()),
                CLIENTS,
                true,
                0,
                0);
    }
}
