package dev.debrief.e2e.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.e2e.EventInspector;
import dev.debrief.e2e.ingress.StormSender.Accepted;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Alerts of one source, in more groups than it may open incidents in an hour. Checks that each is stored and mapped
 * once, and that all alerts of a group belong to the same incident: its own, or the umbrella incident of the rest.
 */
final class AlertStorm {

    /** By default. */
    private static final int INCIDENTS_PER_HOUR = 20;

    private static final int UMBRELLA_ENTRIES = 1_000;

    private static final Duration MAPPED_WITHIN = Duration.ofMinutes(5);

    private final Stack stack;
    private final IngressAdmin admin;
    private final EventInspector inspector;
    private final String source;
    private final StormPlan plan;

    /** @param source that is added, with the kind {@code alertmanager} */
    AlertStorm(Stack stack, String source, StormPlan plan) {
        this.stack = stack;
        this.admin = new IngressAdmin(stack);
        this.inspector = new EventInspector(stack);
        this.source = source;
        this.plan = plan;
    }

    /** @param kills how often incident-service is killed meanwhile, evenly spread */
    StormResult run(int kills) throws Exception {
        var sender = new StormSender(admin.deliveryUrl(source), admin.addSource(source, "alertmanager"));
        var alerts = plan.newAlerts();
        var thread = Executors.newSingleThreadExecutor();
        try (var memory = new MemoryMeter(stack.replica(Service.INCIDENT))) {
            var sending = thread.submit(() -> sender.send(alerts, plan.duration()));
            kill(kills);
            var accepted = sending.get(10, TimeUnit.MINUTES);
            var mappedAfter = awaitMapped();
            var megabytes = memory.megabytes();
            var byIncident = everyDeliveryIsMappedOnce(accepted);
            everyGroupIsInOneIncident(byIncident);
            everyEntryIsInTheTimelineOnce(byIncident);
            return new StormResult(
                    accepted.stream().map(Accepted::latency).sorted().toList(),
                    sender.failed(),
                    mappedAfter,
                    megabytes);
        } finally {
            thread.shutdownNow();
        }
    }

    private void kill(int kills) {
        var start = System.nanoTime();
        for (var kill = 1; kill <= kills; kill++) {
            var due = start + plan.duration().toNanos() * kill / (kills + 1);
            while (due - System.nanoTime() > 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            stack.replica(Service.INCIDENT).kill();
            stack.replica(Service.INCIDENT).start();
        }
    }

    private Duration awaitMapped() {
        var since = System.nanoTime();
        await("all alerts are mapped")
                .atMost(MAPPED_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> !admin.isAnyUnmapped(source));
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** Returns the accepted alerts by the id of the incident that they are part of. */
    private Map<String, List<Accepted>> everyDeliveryIsMappedOnce(List<Accepted> accepted) {
        var byDelivery = accepted.stream().collect(Collectors.toMap(Accepted::delivery, Function.identity()));
        var received = admin.received(source);
        assertThat(received).as("stored deliveries").hasSize(plan.alerts());
        Map<String, List<Accepted>> byIncident = new HashMap<>();
        for (var delivery : received) {
            var alert = byDelivery.remove(delivery.path("id").asText());
            assertThat(alert).as(delivery.toString()).isNotNull();
            assertThat(delivery.path("state").asText()).as(delivery.toString()).isEqualTo("MAPPED");
            assertThat(delivery.path("incidentIds")).as(delivery.toString()).hasSize(1);
            byIncident
                    .computeIfAbsent(delivery.at("/incidentIds/0").asText(), first -> new ArrayList<>())
                    .add(Objects.requireNonNull(alert));
        }
        return byIncident;
    }

    private void everyGroupIsInOneIncident(Map<String, List<Accepted>> byIncident) {
        var sizes = new ArrayList<>(Collections.nCopies(INCIDENTS_PER_HOUR, 1));
        sizes.add(plan.groups() - INCIDENTS_PER_HOUR);
        assertThat(byIncident.values().stream().map(alerts -> groupsOf(alerts).size()))
                .as("groups of each incident")
                .containsExactlyInAnyOrderElementsOf(sizes);
        assertThat(inspector.count(Service.INCIDENT, "incident where reporter_handle = 'system:" + source + "'"))
                .as("incidents of the source")
                .isEqualTo(sizes.size());
        assertThat(inspector.rowTexts(Service.INCIDENT, "select distinct ingress_incident_id from " + changes()))
                .as("groups that are known")
                .hasSize(plan.groups());
        assertThat(inspector.count(Service.INCIDENT, changes())).as("changes").isEqualTo(plan.alerts());
    }

    /** Of each alert of an incident, and, in the umbrella incident, of the first alert of each of the first groups. */
    private void everyEntryIsInTheTimelineOnce(Map<String, List<Accepted>> byIncident) {
        var ofOpened = byIncident.values().stream()
                .filter(alerts -> groupsOf(alerts).size() == 1)
                .mapToInt(List::size)
                .sum();
        var ofUmbrella = Math.min(UMBRELLA_ENTRIES, plan.groups() - INCIDENTS_PER_HOUR);
        var entries =
                "timeline_entry where recorded_by = 'system:" + source + "' and text like '" + StormAlert.TEXT + "%'";
        assertThat(inspector.count(Service.INCIDENT, entries)).as("entries").isEqualTo(ofOpened + ofUmbrella);
        assertThat(inspector.rowTexts(Service.INCIDENT, "select text from " + entries))
                .as("different entries")
                .hasSize(ofOpened + ofUmbrella);
    }

    private static Set<Integer> groupsOf(List<Accepted> alerts) {
        return alerts.stream().map(one -> one.alert().group()).collect(Collectors.toSet());
    }

    private String changes() {
        return "ingress_change where source_id = (select id from ingress_source where key = '" + source + "')";
    }
}
