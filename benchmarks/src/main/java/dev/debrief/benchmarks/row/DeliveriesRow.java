package dev.debrief.benchmarks.row;

import dev.debrief.benchmarks.bench.Bench;
import dev.debrief.benchmarks.report.RowResult;
import dev.debrief.localstack.Service;
import java.sql.SQLException;

/** Every list of deliveries with many of them. The other services are stopped. */
final class DeliveriesRow implements Row {

    @Override
    public String name() {
        return "deliveries";
    }

    @Override
    public String title() {
        return "lists of deliveries";
    }

    @Override
    public boolean isPartOf(boolean fullRun) {
        return false;
    }

    @Override
    public RowResult measure(Bench bench) throws SQLException {
        runAlone(bench);
        int deliveries = bench.size().deliveries();
        bench.seedDeliveries(deliveries);
        RowResult result = new RowResult(name(), title()).figure("deliveries", deliveries);
        ListLoad.measure(bench, Service.NOTIFICATION, new DeliveryLists(bench, deliveries).requests(), result);
        return result;
    }

    static void runAlone(Bench bench) {
        for (Service service : Service.values()) {
            if (service != Service.NOTIFICATION) {
                bench.stack().replica(service).stop();
            }
        }
        bench.stack().replica(Service.NOTIFICATION).start();
    }
}
