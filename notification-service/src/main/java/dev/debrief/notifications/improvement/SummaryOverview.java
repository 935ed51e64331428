package dev.debrief.notifications.improvement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The content of a weekly summary as channels and webhooks receive it.
 *
 * @param team handle; absent for the whole organisation
 * @param sections one a kind of improvement, without empty ones
 * @param minutes by how many minutes the action items are meant to shorten which interval of a response
 * @param more how many improvements are counted but not listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SummaryOverview(
        @Nullable String team,
        Instant from,
        Instant to,
        List<Section> sections,
        Map<String, Integer> minutes,
        int more) {

    /** Listed in one summary. */
    static final int MAX_ITEMS = 100;

    private static final Comparator<Improvement> MOST_ADVANCED = Comparator.comparing(Improvement::kind);

    SummaryOverview {
        sections = List.copyOf(sections);
    }

    /** @param newestFirst may contain several of a subject; the most advanced one counts */
    static SummaryOverview of(ImprovementSummary summary, List<Improvement> newestFirst) {
        Map<UUID, Improvement> bySubject = new LinkedHashMap<>();
        newestFirst.forEach(one -> bySubject.merge(one.subjectId(), one, BinaryOperator.minBy(MOST_ADVANCED)));
        Map<ImprovementKind, List<Improvement>> byKind = new EnumMap<>(ImprovementKind.class);
        bySubject
                .values()
                .forEach(one -> byKind.computeIfAbsent(one.kind(), kind -> new ArrayList<>())
                        .add(one));
        List<Section> sections = new ArrayList<>();
        int left = MAX_ITEMS;
        for (Map.Entry<ImprovementKind, List<Improvement>> kind : byKind.entrySet()) {
            Section section = Section.of(kind.getKey(), kind.getValue(), left);
            sections.add(section);
            left -= section.items().size();
        }
        return new SummaryOverview(
                summary.team(),
                summary.periodStart(),
                summary.periodEnd(),
                sections,
                minutes(bySubject.values()),
                bySubject.size() - (MAX_ITEMS - left));
    }

    private static Map<String, Integer> minutes(Iterable<Improvement> improvements) {
        Map<String, Integer> minutes = new TreeMap<>();
        for (Improvement one : improvements) {
            String interval = one.shortens();
            if (interval != null) {
                minutes.merge(interval, one.minutes(), Integer::sum);
            }
        }
        return minutes;
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    /** @param count with those that are not listed */
    record Section(ImprovementKind kind, int count, List<Item> items) {

        Section {
            items = List.copyOf(items);
        }

        private static Section of(ImprovementKind kind, List<Improvement> improvements, int limit) {
            return new Section(
                    kind,
                    improvements.size(),
                    improvements.stream().limit(limit).map(Item::of).toList());
        }
    }

    /** @param owner display name; absent without an owner */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            UUID id,
            String key,
            String title,
            @Nullable String owner,
            @Nullable String link) {

        private static Item of(Improvement improvement) {
            return new Item(
                    improvement.subjectId(),
                    improvement.subjectKey(),
                    improvement.title(),
                    improvement.ownerName(),
                    improvement.link());
        }
    }
}
