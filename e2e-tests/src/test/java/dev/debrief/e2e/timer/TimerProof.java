package dev.debrief.e2e.timer;

import static dev.debrief.localstack.Service.ACTION_TRACKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.e2e.DraftedPostmortems;
import dev.debrief.e2e.ProofReport;
import dev.debrief.e2e.timer.DueItems.Item;
import dev.debrief.localstack.Replica;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * 10,000 action items become overdue at the same instant while processes fail; run by {@code ./debrief prove timers}.
 * The zone of the organisation is chosen so that its day ends soon.
 */
class TimerProof {

    private static final int ITEMS = 10_000;
    private static final int GROUP = 500;
    private static final int POSTMORTEMS = 50;
    private static final int KILLS = 2;

    /** From the choice of the zone to the end of the day. */
    private static final Duration PREPARATION = Duration.ofMinutes(10);

    private static final Duration STOPPED_BEFORE = Duration.ofSeconds(10);
    private static final Duration STOPPED_AFTER = Duration.ofSeconds(20);

    private static final int DOWN_DAYS = 4;
    private static final String TODAY = "today";
    private static final String DOWNTIME = "downtime";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final Map<String, String> figures = new LinkedHashMap<>();

    /** The end of the day on which items are created. */
    private final Instant endOfDay = Instant.now().plus(PREPARATION).truncatedTo(ChronoUnit.SECONDS);

    private final ZoneOffset zone = zoneInWhichADayEndsAt(endOfDay);
    private final LocalDate today = LocalDate.ofInstant(endOfDay.minusSeconds(1), zone);

    private List<Item> due = List.of();
    private List<Item> overdueMeanwhile = List.of();
    private List<Item> remindedMeanwhile = List.of();

    @Test
    void dueDatesAndRemindersTakeEffectOnce() throws Exception {
        var report = ProofReport.start(
                "timers", "Due dates and reminders take effect once", """
                %,d committed action items are due on the same day, in three replicas of action-tracker-service.
                PostgreSQL is stopped before that day ends and started after it; then %d of the replicas are killed
                while they publish that the items are overdue. Each item has one event, with the true end of its due
                day, and those whose date was moved before have none. Then all replicas are down for %d days: whatever
                became due meanwhile is published once when they start, and of several reminders only the last.
                """.formatted(ITEMS, KILLS, DOWN_DAYS));

        try (var stack = Stack.forTests(directory, Map.of("DEBRIEF_ORGANISATION_ZONE", zone.getId()))) {
            var events = new TimerEvents(stack);
            prepare(stack);

            stopPostgresOverTheEndOfTheDay(stack, events);
            killTwoReplicas(stack, events);
            assertOverdueOnce(events);

            beDownForDays(stack, events);
            assertMadeUpForOnce(events);
            assertPublished(events);
        }

        report.write(figures);
    }

    private static ZoneOffset zoneInWhichADayEndsAt(Instant end) {
        var day = Duration.ofDays(1).toSeconds();
        var ahead = Math.floorMod(-end.getEpochSecond(), day);
        return ZoneOffset.ofTotalSeconds(Math.toIntExact(ahead > day / 2 ? ahead - day : ahead));
    }

    private void prepare(Stack stack) throws Exception {
        stack.start();
        stack.addReplica(ACTION_TRACKER);
        stack.addReplica(ACTION_TRACKER);
        var postmortems = DraftedPostmortems.create(stack, POSTMORTEMS);
        for (var other : List.of(Service.INCIDENT, Service.POSTMORTEM, Service.NOTIFICATION)) {
            stack.replica(other).stop();
        }
        try (var items = new DueItems(stack, postmortems)) {
            var start = Instant.now();
            items.move(items.create(GROUP, today, TODAY), today.plusDays(30));
            // Reminders are 7, 3, 1 and 0 days before the due date.
            overdueMeanwhile = items.create(GROUP, today.plusDays(2), DOWNTIME);
            remindedMeanwhile = items.create(GROUP, today.plusDays(5), DOWNTIME);
            items.move(items.create(GROUP, today.plusDays(2), DOWNTIME), today.plusDays(60));
            due = items.create(ITEMS, today, TODAY);
            figures.put(
                    "creation of all action items, seconds",
                    Long.toString(Duration.between(start, Instant.now()).toSeconds()));
        }
        assertThat(Instant.now())
                .as("prepared in time; this machine needs a longer preparation")
                .isBefore(endOfDay.minus(STOPPED_BEFORE));
    }

    private void stopPostgresOverTheEndOfTheDay(Stack stack, TimerEvents events) {
        awaitTime(endOfDay.minus(STOPPED_BEFORE));
        assertThat(events.count(TimerEvents.OVERDUE)).isZero();
        stack.postgres().stop();
        awaitTime(endOfDay.plus(STOPPED_AFTER));
        stack.postgres().start();
    }

    private void killTwoReplicas(Stack stack, TimerEvents events) {
        var start = Instant.now();
        var replicas = stack.replicas(ACTION_TRACKER);
        for (var kill = 1; kill <= KILLS; kill++) {
            var until = kill * ITEMS / (KILLS + 1);
            await(until + " events")
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> events.overdue() >= until);
            replicas.get(kill - 1).kill();
            var published = events.overdue();
            assertThat(published).as("events at kill " + kill).isLessThan(ITEMS);
            figures.put("events at kill " + kill, String.format("%,d", published));
        }
        events.awaitAllFired();
        figures.put(
                "PostgreSQL started until all items are overdue, seconds",
                Long.toString(Duration.between(start, Instant.now()).toSeconds()));
    }

    private void assertOverdueOnce(TimerEvents events) {
        assertThat(events.count(TimerEvents.OVERDUE)).isEqualTo(ITEMS);
        assertThat(events.repeated(TimerEvents.OVERDUE)).isEmpty();
        assertThat(events.payloads(TimerEvents.OVERDUE, due, "dueOn", "overdueSince"))
                .containsExactly(today + " | " + endOfDay + " | ");
        assertThat(events.count(TimerEvents.DUE_SOON)).isZero();
        figures.put("overdue action items, one event each", String.format("%,d", ITEMS));
    }

    private void beDownForDays(Stack stack, TimerEvents events) throws Exception {
        var replicas = stack.replicas(ACTION_TRACKER);
        replicas.forEach(Replica::stop);
        Downtime.simulate(stack, DOWNTIME, DOWN_DAYS);
        replicas.forEach(Replica::launch);
        replicas.forEach(Replica::awaitReady);
        events.awaitAllFired();
    }

    private void assertMadeUpForOnce(TimerEvents events) {
        assertThat(events.count(TimerEvents.OVERDUE)).isEqualTo(ITEMS + GROUP);
        assertThat(events.repeated(TimerEvents.OVERDUE)).isEmpty();
        assertThat(events.payloads(TimerEvents.OVERDUE, overdueMeanwhile, "dueOn", "overdueSince"))
                .containsExactly(today.plusDays(2 - DOWN_DAYS) + " | " + endOfDay.minus(Duration.ofDays(2)) + " | ");
        assertThat(events.count(TimerEvents.DUE_SOON)).isEqualTo(GROUP);
        assertThat(events.repeated(TimerEvents.DUE_SOON)).isEmpty();
        assertThat(events.payloads(TimerEvents.DUE_SOON, remindedMeanwhile, "dueOn", "daysLeft"))
                .containsExactly(today.plusDays(5 - DOWN_DAYS) + " | 0 | ");
        figures.put("days down", Integer.toString(DOWN_DAYS));
        figures.put("items that became overdue meanwhile, one event each", Integer.toString(GROUP));
        figures.put("items with two missed reminders, one event each", Integer.toString(GROUP));
        figures.put("items whose date was moved before, without event", Integer.toString(2 * GROUP));
    }

    private void assertPublished(TimerEvents events) {
        var overdue = new ArrayList<>(due);
        overdue.addAll(overdueMeanwhile);
        var repeated = events.assertEachPublishedOnce(TimerEvents.OVERDUE, overdue)
                + events.assertEachPublishedOnce(TimerEvents.DUE_SOON, remindedMeanwhile);
        figures.put("repeated records on Kafka, with the same event id", Long.toString(repeated));
    }

    private static void awaitTime(Instant time) {
        await().atMost(PREPARATION.plusMinutes(1))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !Instant.now().isBefore(time));
    }
}
