package dev.debrief.e2e.fault;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.e2e.EventInspector;
import dev.debrief.e2e.EventInspector.EventRecord;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.kafka.KafkaTopics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Checks that every event was published in order, reached every consumer and had its effect exactly once. */
final class ConsistencyChecks {

    private static final Map<Service, List<String>> CONSUMED_AGGREGATES = Map.of(
            Service.INCIDENT, List.of(),
            Service.POSTMORTEM, List.of("incident", "action-item"),
            Service.ACTION_TRACKER, List.of("incident", "postmortem"),
            Service.NOTIFICATION, List.of("incident", "postmortem", "action-item"));

    private final EventInspector inspector;

    ConsistencyChecks(EventInspector inspector) {
        this.inspector = inspector;
    }

    /** Succeeds some time after the last fault, when everything has been processed. */
    void nothingIsPending() {
        for (var service : Service.values()) {
            assertThat(inspector.count(service, "outbox_pending"))
                    .as("unpublished events of %s", service.module())
                    .isZero();
        }
        var stored = stored();
        CONSUMED_AGGREGATES.forEach((service, aggregates) -> aggregates.forEach(aggregate -> {
            var consumed = inspector.consumedEventIds(service).getOrDefault(aggregate + "-events", Set.of());
            assertThat(ids(stored.getOrDefault(topic(aggregate), List.of())).size() - consumed.size())
                    .as("%s events that %s has not consumed", aggregate, service.module())
                    .isZero();
        }));
        for (var service : List.of(Service.POSTMORTEM, Service.ACTION_TRACKER)) {
            assertThat(inspector.count(service, "timer where state = 'ARMED' and fire_at < now()"))
                    .as("timers of %s that are due and have not fired", service.module())
                    .isZero();
        }
        assertThat(inspector.count(Service.NOTIFICATION, "job where state <> 'SUCCEEDED'"))
                .as("unfinished deliveries")
                .isZero();
    }

    void noMessageIsParked() {
        for (var service : Service.values()) {
            assertThat(inspector.rowTexts(service, "select consumer, type, reason, state, detail from parked_message"))
                    .as("parked messages of %s", service.module())
                    .isEmpty();
        }
    }

    /** Returns the number of repeated records; the relay may repeat records after a crash. */
    int everyEventWasPublishedInOrder() {
        var stored = stored();
        var repeated = 0;
        for (var topic : KafkaTopics.NAMES) {
            var published = inspector.published(topic);
            var first = new LinkedHashMap<String, EventRecord>();
            published.forEach(entry -> first.putIfAbsent(entry.id(), entry));
            repeated += published.size() - first.size();
            assertThat(Set.copyOf(first.values()))
                    .as("events on %s", topic)
                    .isEqualTo(Set.copyOf(stored.getOrDefault(topic, List.of())));
            assertThat(versionsByKey(first.values()))
                    .as("versions on %s", topic)
                    .allSatisfy((key, versions) -> {
                        assertThat(versions).first().isEqualTo(1L);
                        assertThat(versions).isEqualTo(upTo(versions.size()));
                    });
        }
        return repeated;
    }

    void everyConsumerAppliedEachEventOnce() {
        var stored = stored();
        CONSUMED_AGGREGATES.forEach((service, aggregates) -> {
            var expected = new TreeMap<String, Set<String>>();
            var lastVersions = new HashMap<String, Long>();
            for (var aggregate : aggregates) {
                var events = stored.getOrDefault(topic(aggregate), List.of());
                expected.put(aggregate + "-events", ids(events));
                events.forEach(
                        event -> lastVersions.merge(aggregate + "-events/" + event.key(), event.version(), Math::max));
            }
            assertThat(inspector.consumedEventIds(service))
                    .as("inbox of %s", service.module())
                    .isEqualTo(expected);
            assertThat(inspector.inboxPositions(service))
                    .as("inbox positions of %s", service.module())
                    .isEqualTo(lastVersions);
        });
    }

    void projectionsMatchTheirSources() {
        assertProjectionMatches(
                Service.INCIDENT,
                "select id, number, title, status, severity from incident",
                Service.POSTMORTEM,
                "select id, number, details->>'title', details->>'status', details->>'severity' from"
                        + " incident_projection");
        assertProjectionMatches(
                Service.INCIDENT, "select id, shown_in, kind, text from timeline_entry",
                Service.POSTMORTEM, "select id, incident_id, kind, text from timeline_entry_projection");
        assertProjectionMatches(
                Service.INCIDENT, "select incident_id, user_impact from incident_impact",
                Service.POSTMORTEM,
                        "select id, impact->>'userImpact' from incident_projection where impact is not null");
        assertProjectionMatches(
                Service.INCIDENT, "select shown_in, handle from incident_participant",
                Service.POSTMORTEM,
                        "select id, p->'person'->>'handle' from incident_projection, jsonb_array_elements(participants) p");
        assertProjectionMatches(
                Service.ACTION_TRACKER,
                "select id, number, postmortem_id, title, status, owner_handle, due_on from action_item",
                Service.POSTMORTEM,
                "select id, number, postmortem_id, title, status, owner_handle, due_on from action_item_projection");
        assertProjectionMatches(
                Service.POSTMORTEM, "select id, number, title, incident_id, severity from postmortem",
                Service.ACTION_TRACKER, "select id, number, title, incident_id, severity from postmortem_projection");
    }

    void effectsHappenedOnce() {
        assertProjectionMatches(
                Service.INCIDENT, "select id from incident where status = 'RESOLVED' and severity <> 'LOW'",
                Service.POSTMORTEM, "select incident_id from postmortem");
        var events = stored();
        assertThat(keysOf(events, "postmortem", "drafted"))
                .as("drafts announced")
                .doesNotHaveDuplicates();
        assertThat((long) keysOf(events, "postmortem", "drafted").size())
                .isEqualTo(inspector.count(Service.POSTMORTEM, "postmortem"));
        assertThat(keysOf(events, "postmortem", "meeting-window-missed"))
                .as("missed meeting windows announced")
                .doesNotHaveDuplicates();
        assertThat(inspector.count(Service.NOTIFICATION, "delivery"))
                .as("deliveries to the subscriber of resolved incidents and missed meeting windows")
                .isEqualTo(keysOf(events, "incident", "resolved").size()
                        + keysOf(events, "postmortem", "meeting-window-missed").size());
    }

    /** Otherwise a crash between the two would let a repeated request create a duplicate. */
    void idempotentRepliesWereStoredWithTheirEffect() {
        var repliesWithoutEffect = "select caller, body from idempotency_reply reply"
                + " where not exists (select from audit_entry audit where audit.xmin = reply.xmin)";
        for (var service : Service.values()) {
            assertThat(inspector.rowTexts(service, repliesWithoutEffect))
                    .as("replies of %s without effect", service.module())
                    .isEmpty();
        }
    }

    private void assertProjectionMatches(
            Service owner, String sourceQuery, Service projectingService, String projectionQuery) {
        assertThat(inspector.rowTexts(projectingService, projectionQuery))
                .as("%s of %s", projectionQuery, projectingService.module())
                .isEqualTo(inspector.rowTexts(owner, sourceQuery));
    }

    private Map<String, List<EventRecord>> stored() {
        var all = new TreeMap<String, List<EventRecord>>();
        for (var service : Service.values()) {
            all.putAll(inspector.stored(service));
        }
        return all;
    }

    private static List<String> keysOf(Map<String, List<EventRecord>> events, String aggregate, String event) {
        return events.getOrDefault(topic(aggregate), List.of()).stream()
                .filter(entry -> entry.type().equals("dev.debrief." + aggregate + "." + event + ".v1"))
                .map(EventRecord::key)
                .toList();
    }

    private static Map<String, List<Long>> versionsByKey(Iterable<EventRecord> entries) {
        var all = new ArrayList<EventRecord>();
        entries.forEach(all::add);
        return all.stream().collect(groupingBy(EventRecord::key, mapping(EventRecord::version, toList())));
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Set<String> ids(List<EventRecord> entries) {
        return entries.stream().map(EventRecord::id).collect(toSet());
    }

    private static String topic(String aggregate) {
        return "debrief." + aggregate + ".v1";
    }
}
