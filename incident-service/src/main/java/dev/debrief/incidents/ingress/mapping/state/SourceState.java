package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourcePerson;
import dev.debrief.incidents.ingress.kind.SourceRole;
import dev.debrief.incidents.ingress.kind.SourceTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all known changes of an incident, or of a group of alerts, say together. It follows from the changes alone, so
 * the order in which they arrive does not matter.
 *
 * @param startedAt never after {@code detectedAt}
 * @param status what the sender says about the incident; alerts do not change it
 * @param subjects the alerts of a group, or the incident alone, in the order of their first change
 * @param tasks the latest state of each
 * @param changes in the order of time
 */
public record SourceState(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String link,
        @Nullable Instant startedAt,
        @Nullable Instant detectedAt,
        StatusState status,
        List<Subject> subjects,
        List<PersonState> people,
        List<SourceTask> tasks,
        List<SourceChange> changes) {

    /** Changes at the same time are in the order of their types, which is the usual one. */
    private static final Comparator<SourceChange> BY_TIME = Comparator.comparing(SourceChange::at)
            .thenComparing(SourceChange::type)
            .thenComparing(SourceChange::id);

    /** @param unordered each change once; at least one */
    public static SourceState of(Collection<SourceChange> unordered) {
        List<SourceChange> changes = unordered.stream().sorted(BY_TIME).toList();
        List<SourceChange> latestFirst = new ArrayList<>(changes);
        Collections.reverse(latestFirst);
        List<Subject> subjects = subjects(changes);
        // Of a group of alerts, each alert has a title of its own: the first one stays.
        List<SourceChange> titled = subjects.get(0).alert() == null ? latestFirst : changes;
        Instant openedAt = changes.stream()
                .filter(change -> change.type() == ChangeType.OPENED)
                .map(SourceChange::at)
                .findFirst()
                .orElse(null);
        Instant startedAt = earliest(changes, openedAt);
        return new SourceState(
                first(titled, SourceIncident::title),
                first(titled, SourceIncident::summary),
                first(latestFirst, SourceIncident::link),
                startedAt,
                openedAt == null ? startedAt : openedAt,
                StatusState.of(changes.stream()
                        .filter(change -> change.alert() == null)
                        .toList()),
                subjects,
                PersonState.of(changes),
                tasks(changes),
                changes);
    }

    /** Everybody whom the changes name. */
    public List<SourcePerson> named() {
        return changes.stream().flatMap(SourceState::namedBy).distinct().toList();
    }

    private static Stream<SourcePerson> namedBy(SourceChange change) {
        SourceTask task = change.task();
        return Stream.concat(
                        Stream.of(change.person(), task == null ? null : task.assignee()),
                        change.roles().stream().map(SourceRole::person))
                .filter(Objects::nonNull);
    }

    private static List<Subject> subjects(List<SourceChange> changes) {
        Map<String, List<SourceChange>> byAlert = new LinkedHashMap<>();
        for (SourceChange change : changes) {
            String alert = change.alert();
            if (alert != null) {
                byAlert.computeIfAbsent(alert, first -> new ArrayList<>()).add(change);
            }
        }
        if (byAlert.isEmpty()) {
            return List.of(Subject.of(null, changes));
        }
        return byAlert.entrySet().stream()
                .map(alert -> Subject.of(alert.getKey(), alert.getValue()))
                .toList();
    }

    private static @Nullable String first(
            List<SourceChange> changes, Function<SourceIncident, @Nullable String> member) {
        for (SourceChange change : changes) {
            String text = member.apply(change.incident());
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable Instant earliest(List<SourceChange> changes, @Nullable Instant openedAt) {
        Instant earliest = openedAt;
        for (SourceChange change : changes) {
            Instant startedAt = change.incident().startedAt();
            if (startedAt != null && (earliest == null || startedAt.isBefore(earliest))) {
                earliest = startedAt;
            }
        }
        return earliest;
    }

    private static List<SourceTask> tasks(List<SourceChange> changes) {
        Map<String, SourceTask> tasks = new LinkedHashMap<>();
        for (SourceChange change : changes) {
            SourceTask task = change.task();
            if (task != null) {
                tasks.put(task.id(), task);
            }
        }
        return List.copyOf(tasks.values());
    }
}
