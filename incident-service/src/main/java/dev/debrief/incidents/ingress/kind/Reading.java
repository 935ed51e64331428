package dev.debrief.incidents.ingress.kind;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery says.
 *
 * @param changes in the order of the delivery
 * @param ignoredBecause why there are none, as for a test delivery; null if there are changes
 */
public record Reading(List<SourceChange> changes, @Nullable String ignoredBecause) {

    public Reading {
        changes = List.copyOf(changes);
        if (changes.isEmpty() == (ignoredBecause == null)) {
            throw new IllegalArgumentException("A reading has changes, or a reason why it has none.");
        }
    }

    public static Reading of(SourceChange... changes) {
        return new Reading(List.of(changes), null);
    }

    public static Reading of(List<SourceChange> changes) {
        return new Reading(changes, null);
    }

    public static Reading ignored(String because) {
        return new Reading(List.of(), because);
    }
}
