package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;

/** Another row, with incident-service and Kafka alone: the other services are stopped, and stay so. */
record AloneRow(Row row) implements Row {

    @Override
    public String name() {
        return row.name();
    }

    @Override
    public String title() {
        return row.title();
    }

    @Override
    public boolean isPartOf(boolean fullRun) {
        return fullRun;
    }

    @Override
    public RowResult measure(Bench bench) throws Exception {
        stopOthers(bench);
        return row.measure(bench);
    }

    static void stopOthers(Bench bench) {
        for (Service service : Service.values()) {
            if (service != Service.INCIDENT) {
                bench.stack().replica(service).stop();
            }
        }
    }
}
