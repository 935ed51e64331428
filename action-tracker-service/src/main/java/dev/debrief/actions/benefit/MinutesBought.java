package dev.debrief.actions.benefit;

import dev.debrief.actions.postmortem.PostmortemProjection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the action items of a postmortem would have saved in its incident.
 *
 * @param items those with a benefit, by number
 * @param expected the incident with all action items that were neither dropped nor found to be ineffective
 * @param verified the incident with those that were verified to be effective
 * @param outcomes how long the intervals that are expected to be shorter lasted in later incidents
 */
public record MinutesBought(
        PostmortemProjection postmortem,
        List<ItemBenefit> items,
        Replay expected,
        Replay verified,
        List<IntervalOutcome> outcomes) {

    public MinutesBought {
        items = List.copyOf(items);
        outcomes = List.copyOf(outcomes);
    }

    static MinutesBought of(
            PostmortemProjection postmortem, IncidentReplay incident, LaterIncidents later, List<ItemBenefit> items) {
        List<Benefit> benefits = benefits(items, ItemBenefit::isExpected);
        Replay expected = incident.with(benefits);
        return new MinutesBought(
                postmortem,
                items,
                expected,
                incident.with(benefits(items, ItemBenefit::isVerified)),
                later.outcomes(
                        expected, benefits.stream().map(Benefit::shortens).collect(Collectors.toSet())));
    }

    private static List<Benefit> benefits(List<ItemBenefit> items, Predicate<ItemBenefit> which) {
        return items.stream().filter(which).map(ItemBenefit::benefit).toList();
    }
}
