package dev.debrief.postmortems.readiness;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.location.ResourceLocation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares contributing factors with what action items address. Words they share are a suggestion only. */
final class FactorCoverage {

    private FactorCoverage() {}

    /** Whether an action item addresses the factor; one that was dropped or had no effect does not. */
    static boolean isAddressed(ContributingFactor factor, List<ActionItem> items) {
        return items.stream()
                .anyMatch(item ->
                        item.progress().helps() && item.addressedFactors().contains(factor.id()));
    }

    /** Why the factor counts as not addressed, and which action items may be about it. */
    static String missing(ContributingFactor factor, List<ActionItem> items) {
        String message = "No action item addresses the factor \"" + factor.title() + "\".";
        List<String> similar = items.stream()
                .filter(item -> item.progress().helps()
                        && WordStems.haveCommonStems(
                                words(factor.title(), factor.description()), words(item.title(), item.description())))
                .map(ActionItem::key)
                .toList();
        return similar.isEmpty()
                ? message
                : message + " " + String.join(", ", similar) + (similar.size() == 1 ? " shares" : " share")
                        + " words with it: if it is meant, name the factor in addresses.";
    }

    /** Action items that address a factor which the postmortem does not have, such as one that was removed. */
    static void unknown(ReadinessInput input, List<ReadinessFinding> findings) {
        Set<UUID> known = input.analysis().contributingFactors().stream()
                .map(ContributingFactor::id)
                .collect(Collectors.toSet());
        for (ActionItem item : input.actionItems()) {
            item.addressedFactors().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> findings.add(ReadinessFinding.of(
                            ReadinessRule.ACTION_ADDRESSES_UNKNOWN_FACTOR,
                            item.key() + " (" + item.title() + ") addresses the factor " + id
                                    + ", which this postmortem does not have.",
                            ResourceLocation.actionItem(item.key()))));
        }
    }

    static String words(String title, @Nullable String description) {
        return description == null ? title : title + " " + description;
    }
}
