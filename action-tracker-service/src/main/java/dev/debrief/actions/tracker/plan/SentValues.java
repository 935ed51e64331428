package dev.debrief.actions.tracker.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was sent since both sides were last compared. Whether the tracker has it is not certain, because a response may
 * have been lost: an issue with such a value was not changed by somebody else.
 *
 * @param titles as the tracker stores them, as all of them
 * @param statuses categories, as they are read from the tracker
 * @param dueDates as texts, empty for none
 */
public record SentValues(
        List<String> titles,
        List<String> statuses,
        List<String> dueDates,
        List<String> addedLabels,
        List<String> removedLabels) {

    public static final SentValues NONE = new SentValues(List.of(), List.of(), List.of(), List.of(), List.of());

    /** More were not sent in the attempts of one outage. */
    private static final int MAX = 50;

    public SentValues {
        titles = List.copyOf(titles);
        statuses = List.copyOf(statuses);
        dueDates = List.copyOf(dueDates);
        addedLabels = List.copyOf(addedLabels);
        removedLabels = List.copyOf(removedLabels);
    }

    /** Those of a field that has one value. */
    List<String> of(TrackedField field) {
        return switch (field) {
            case TITLE -> titles;
            case STATUS -> statuses;
            case DUE_DATE -> dueDates;
            case LABELS -> throw new IllegalArgumentException("Labels were added or removed.");
        };
    }

    SentValues plus(SentValues more) {
        return new SentValues(
                both(titles, more.titles),
                both(statuses, more.statuses),
                both(dueDates, more.dueDates),
                both(addedLabels, more.addedLabels),
                both(removedLabels, more.removedLabels));
    }

    /** The latest come last. */
    private static List<String> both(List<String> before, List<String> more) {
        Set<String> both = new LinkedHashSet<>(before);
        both.removeAll(more);
        both.addAll(more);
        List<String> all = new ArrayList<>(both);
        return all.subList(Math.max(0, all.size() - MAX), all.size());
    }

    boolean none() {
        return equals(NONE);
    }
}
