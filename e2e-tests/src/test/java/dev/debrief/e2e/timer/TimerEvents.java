package dev.debrief.e2e.timer;

import static dev.debrief.localstack.Service.ACTION_TRACKER;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.e2e.EventInspector;
import dev.debrief.e2e.timer.DueItems.Item;
import dev.debrief.localstack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What timers have published, as it is stored and as it is on Kafka. */
final class TimerEvents {

    static final String OVERDUE = "dev.debrief.action-item.overdue.v1";
    static final String DUE_SOON = "dev.debrief.action-item.due-soon.v1";

    private static final String TOPIC = "debrief.action-item.v1";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EventInspector inspector;

    TimerEvents(Stack stack) {
        this.inspector = new EventInspector(stack);
    }

    long count(String type) {
        return inspector.count(ACTION_TRACKER, "outbox_event where type = '" + type + "'");
    }

    /** How many due dates were published as overdue; the same, but fast. */
    long overdue() {
        return inspector.count(ACTION_TRACKER, "overdue_event");
    }

    /** Waits until no timer is due, and everything is published. */
    void awaitAllFired() {
        await("due timers")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> inspector.count(ACTION_TRACKER, "timer where state = 'ARMED' and next_attempt_at <= now()")
                        == 0);
        await("pending events")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> inspector.count(ACTION_TRACKER, "outbox_pending") == 0);
        assertThat(inspector.count(ACTION_TRACKER, "timer where attempts > 0 or state = 'PARKED'"))
                .as("timers that have failed")
                .isZero();
    }

    /** The values of members of the stored events of these items, without repetitions. */
    Set<String> payloads(String type, List<Item> items, String... members) {
        var columns = Stream.of(members)
                .map(member -> "payload::json ->> '" + member + "'")
                .collect(joining(", "));
        var ids = items.stream().map(item -> "'" + item.id() + "'").collect(joining(", "));
        return inspector.rowTexts(
                ACTION_TRACKER,
                "select distinct " + columns + " from outbox_event where type = '" + type
                        + "' and aggregateid = any (array[" + ids + "])");
    }

    /** Items and due dates that have several stored events of a type. */
    Set<String> repeated(String type) {
        return inspector.rowTexts(
                ACTION_TRACKER,
                "select aggregateid, payload::json ->> 'dueOn' from outbox_event where type = '" + type
                        + "' group by 1, 2 having count(*) > 1");
    }

    /**
     * Checks that exactly these items have an event on Kafka, and each of them one. The relay may have published it
     * several times with the same id.
     *
     * @return the number of repeated records
     */
    long assertEachPublishedOnce(String type, List<Item> items) {
        var ids = new TreeMap<String, Set<String>>();
        var records = inspector.published(TOPIC).stream()
                .filter(event -> event.type().equals(type))
                .toList();
        records.forEach(event ->
                ids.computeIfAbsent(event.key(), any -> new TreeSet<>()).add(event.id()));
        assertThat(ids.keySet()).as(type).isEqualTo(items.stream().map(Item::id).collect(toCollection(TreeSet::new)));
        assertThat(ids.values()).as(type).allSatisfy(each -> assertThat(each).hasSize(1));
        return records.size() - ids.size();
    }
}
