package dev.debrief.actions.benefit;

import dev.debrief.actions.postmortem.PostmortemProjection;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the action items of a postmortem would have saved in its incident.
 *
 * @param items those with a benefit, by number
 * @param expected the incident with all action items that were neither dropped nor found to be ineffective
 * @param verified the incident with those that were verified to be effective
 */
public record MinutesBought(PostmortemProjection postmortem, List<ItemBenefit> items, Replay expected, Replay verified) {

    public MinutesBought {
        items = List.copyOf(items);
    }

    static MinutesBought of(PostmortemProjection postmortem, IncidentReplay incident, List<ItemBenefit> items) {
        return new MinutesBought(
                postmortem,
                items,
                incident.with(benefits(items, ItemBenefit::isExpected)),
                incident.with(benefits(items, ItemBenefit::isVerified)));
    }

    private static List<Benefit> benefits(List<ItemBenefit> items, Predicate<ItemBenefit> which) {
        return items.stream().filter(which).map(ItemBenefit::benefit).toList();
    }
}
