package dev.debrief.actions.tracker.client;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The labels that stand for a status where the tracker has no status of its own for it.
 *
 * @param inProgress of an open issue that somebody works on; null for none
 * @param wontDo of a closed issue that was not done; null for none
 */
public record StatusLabels(
        @Nullable String inProgress, @Nullable String wontDo) {

    public static final StatusLabels DEFAULT = new StatusLabels("in progress", "wont-do");

    /** Whether a label stands for a status, so that it is not one of an action item. */
    public boolean contains(String label) {
        return label.equalsIgnoreCase(inProgress) || label.equalsIgnoreCase(wontDo);
    }

    public boolean isInProgress(Collection<String> labels) {
        return inProgress != null && labels.stream().anyMatch(inProgress::equalsIgnoreCase);
    }

    public boolean isWontDo(Collection<String> labels) {
        return wontDo != null && labels.stream().anyMatch(wontDo::equalsIgnoreCase);
    }

    /** The label of a category, as a set that is empty if it has none. */
    public Set<String> of(StatusCategory category) {
        String label = switch (category) {
            case IN_PROGRESS -> inProgress;
            case WONT_DO -> wontDo;
            case TODO, DONE -> null;
        };
        return label == null ? Set.of() : Set.of(label);
    }

    /** Those labels of an issue that stand for another category. */
    public Set<String> ofOthers(StatusCategory category, Collection<String> labels) {
        Set<String> kept = of(category);
        return Stream.of(StatusCategory.IN_PROGRESS, StatusCategory.WONT_DO)
                .filter(other -> other != category)
                .flatMap(other -> of(other).stream())
                .flatMap(label -> labels.stream().filter(label::equalsIgnoreCase))
                .filter(label -> kept.stream().noneMatch(label::equalsIgnoreCase))
                .collect(Collectors.toUnmodifiableSet());
    }
}
