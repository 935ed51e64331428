package dev.debrief.e2e.fault;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.e2e.Ledger;
import dev.debrief.e2e.Ledger.Entry;
import dev.debrief.localstack.KafkaTopics;
import dev.debrief.localstack.Service;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Whether facts went everywhere, once and in order, and had their effect once. */
final class Reckoning {

    private static final Map<Service, List<String>> LISTENS_TO = Map.of(
            Service.INCIDENT, List.of(),
            Service.POSTMORTEM, List.of("incident", "action-item"),
            Service.ACTION_TRACKER, List.of("postmortem"),
            Service.NOTIFICATION, List.of("incident", "postmortem", "action-item"));

    private final Ledger ledger;

    Reckoning(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Nothing waits any more; holds some time after the last fault. */
    void nothingIsPending() {
        for (var service : Service.values()) {
            assertThat(ledger.count(service, "outbox_pending"))
                    .as("facts of %s that are not on Kafka", service.module())
                    .isZero();
        }
        var stored = stored();
        LISTENS_TO.forEach((service, aggregates) -> aggregates.forEach(aggregate -> {
            var taken = ledger.takenIn(service).getOrDefault(aggregate + "-facts", Set.of());
            assertThat(ids(stored.getOrDefault(topic(aggregate), List.of())).size() - taken.size())
                    .as("facts about %s that %s has not taken in", aggregate, service.module())
                    .isZero();
        }));
        assertThat(unannouncedOverdueItems()).as("overdue items without a fact").isEmpty();
        assertThat(ledger.count(Service.NOTIFICATION, "delivery where state <> 'DELIVERED'"))
                .as("deliveries under way")
                .isZero();
    }

    void noMessageWasParked() {
        for (var service : Service.values()) {
            assertThat(ledger.texts(service, "select consumer, type, reason, state, detail from parked_message"))
                    .as("parked messages of %s", service.module())
                    .isEmpty();
        }
    }

    /** Returns how many records repeat an earlier one, which the relay may do after a kill. */
    int everyFactWasPublishedInOrder() {
        var stored = stored();
        var repeated = 0;
        for (var topic : KafkaTopics.NAMES) {
            var published = ledger.published(topic);
            var first = new LinkedHashMap<String, Entry>();
            published.forEach(entry -> first.putIfAbsent(entry.id(), entry));
            repeated += published.size() - first.size();
            assertThat(Set.copyOf(first.values()))
                    .as("facts on %s", topic)
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

    void everyConsumerTookInEachFactOnce() {
        var stored = stored();
        LISTENS_TO.forEach((service, aggregates) -> {
            var expected = new TreeMap<String, Set<String>>();
            var lastVersions = new HashMap<String, Long>();
            for (var aggregate : aggregates) {
                var facts = stored.getOrDefault(topic(aggregate), List.of());
                expected.put(aggregate + "-facts", ids(facts));
                facts.forEach(
                        fact -> lastVersions.merge(aggregate + "-facts/" + fact.key(), fact.version(), Math::max));
            }
            assertThat(ledger.takenIn(service))
                    .as("inbox of %s", service.module())
                    .isEqualTo(expected);
            assertThat(ledger.progress(service))
                    .as("progress of %s", service.module())
                    .isEqualTo(lastVersions);
        });
    }

    void copiesEqualTheirOriginals() {
        same(
                Service.INCIDENT,
                "select id, number, title, status, severity from incident",
                Service.POSTMORTEM,
                "select id, number, details->>'title', details->>'status', details->>'severity' from"
                        + " known_incident");
        same(
                Service.INCIDENT, "select id, shown_in, kind, text from timeline_entry",
                Service.POSTMORTEM, "select id, incident_id, kind, text from known_timeline_entry");
        same(
                Service.INCIDENT, "select incident_id, user_impact from incident_impact",
                Service.POSTMORTEM, "select id, impact->>'userImpact' from known_incident where impact is not null");
        same(
                Service.INCIDENT, "select shown_in, handle from incident_participant",
                Service.POSTMORTEM,
                        "select id, p->'person'->>'handle' from known_incident, jsonb_array_elements(participants) p");
        same(
                Service.ACTION_TRACKER,
                "select id, number, postmortem_id, title, status, owner_handle, due_on from action_item",
                Service.POSTMORTEM,
                "select id, number, postmortem_id, title, status, owner_handle, due_on from known_action_item");
        same(
                Service.POSTMORTEM, "select id, number, title, incident_id, severity from postmortem",
                Service.ACTION_TRACKER, "select id, number, title, incident_id, severity from known_postmortem");
    }

    void effectsHappenedOnce() {
        same(
                Service.INCIDENT, "select id from incident where status = 'RESOLVED' and severity <> 'LOW'",
                Service.POSTMORTEM, "select incident_id from postmortem");
        var facts = stored();
        assertThat(keysOf(facts, "postmortem", "drafted"))
                .as("drafts announced")
                .doesNotHaveDuplicates();
        assertThat((long) keysOf(facts, "postmortem", "drafted").size())
                .isEqualTo(ledger.count(Service.POSTMORTEM, "postmortem"));
        assertThat(keysOf(facts, "action-item", "overdue"))
                .as("overdue items announced")
                .doesNotHaveDuplicates();
        assertThat(ledger.count(Service.NOTIFICATION, "delivery"))
                .as("deliveries to the one who wants to hear of every resolution and every overdue item")
                .isEqualTo(keysOf(facts, "incident", "resolved").size()
                        + keysOf(facts, "action-item", "overdue").size());
    }

    /** A crash between the two would let a repeated request create a second time. */
    void repliesWereStoredWithTheirEffect() {
        var alone = "select caller, body from idempotency_reply reply"
                + " where not exists (select from audit_entry audit where audit.xmin = reply.xmin)";
        for (var service : Service.values()) {
            assertThat(ledger.texts(service, alone))
                    .as("replies of %s without an effect", service.module())
                    .isEmpty();
        }
    }

    private Set<String> unannouncedOverdueItems() {
        return ledger.texts(
                Service.ACTION_TRACKER,
                "select id from action_item where due_on < current_date"
                        + " and status in ('PROPOSED', 'OPEN', 'IN_PROGRESS', 'BLOCKED')"
                        + " and not exists (select from overdue_announcement where action_item_id = id)");
    }

    private void same(Service owner, String original, Service keeper, String copy) {
        assertThat(ledger.texts(keeper, copy))
                .as("%s of %s", copy, keeper.module())
                .isEqualTo(ledger.texts(owner, original));
    }

    private Map<String, List<Entry>> stored() {
        var all = new TreeMap<String, List<Entry>>();
        for (var service : Service.values()) {
            all.putAll(ledger.stored(service));
        }
        return all;
    }

    private static List<String> keysOf(Map<String, List<Entry>> facts, String aggregate, String fact) {
        return facts.getOrDefault(topic(aggregate), List.of()).stream()
                .filter(entry -> entry.type().equals("dev.debrief." + aggregate + "." + fact + ".v1"))
                .map(Entry::key)
                .toList();
    }

    private static Map<String, List<Long>> versionsByKey(Iterable<Entry> entries) {
        var all = new ArrayList<Entry>();
        entries.forEach(all::add);
        return all.stream().collect(groupingBy(Entry::key, mapping(Entry::version, toList())));
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Set<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).collect(toSet());
    }

    private static String topic(String aggregate) {
        return "debrief." + aggregate + ".v1";
    }
}
