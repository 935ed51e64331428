package dev.debrief.postmortems.readiness;

import dev.debrief.language.action.ActionFinding;
import dev.debrief.language.action.ActionSeverity;
import dev.debrief.language.action.ActionText;
import dev.debrief.language.action.ActionWording;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.language.Substance;
import dev.debrief.postmortems.location.ResourceLocation;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Assesses the meeting and the action items. */
final class FollowUpReadiness {

    private static final ActionWording WORDING = ActionWording.builtIn();

    private FollowUpReadiness() {}

    static PartScore meeting(ReadinessInput input, List<ReadinessFinding> findings) {
        ResourceLocation path = input.path().at("meeting");
        List<Person> attendees = input.attendees();
        if (attendees == null) {
            findings.add(ReadinessFinding.of(ReadinessRule.MEETING_MISSING, "No review meeting is scheduled.", path));
            return PartScore.none(ReadinessPart.MEETING);
        }
        Set<String> handles = attendees.stream().map(Person::handle).collect(Collectors.toSet());
        // The attendance of teams cannot be checked.
        List<Person> involved = input.involved().stream()
                .filter(person -> person.handle().startsWith("user:"))
                .toList();
        List<Person> missing = involved.stream()
                .filter(person -> !handles.contains(person.handle()))
                .toList();
        missing.forEach(person -> findings.add(ReadinessFinding.of(
                ReadinessRule.PEOPLE_MISSING,
                person.displayName() + " took part in the incident but not in the meeting.",
                path)));
        return PartScore.of(ReadinessPart.MEETING, true, missing.isEmpty());
    }

    static PartScore actionItems(ReadinessInput input, List<ReadinessFinding> findings) {
        List<ActionItem> items = input.actionItems();
        if (items.isEmpty()) {
            boolean accepted = input.analysis().acceptedRisks().stream()
                    .anyMatch(risk -> Substance.of(risk.reason()).isAtLeast(Substance.OF_ITEM));
            if (!accepted) {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.ACTIONS_MISSING,
                        "There is no action item, and no risk is accepted with a reason.",
                        input.path().at("accepted-risks")));
            }
            return PartScore.of(ReadinessPart.ACTION_ITEMS, accepted);
        }
        boolean owned =
                all(items, item -> item.owner() != null, ReadinessRule.ACTION_WITHOUT_OWNER, "has no owner", findings);
        boolean dated = all(
                items, item -> item.dueOn() != null, ReadinessRule.ACTION_WITHOUT_DATE, "has no due date", findings);
        boolean measured = all(
                items,
                item -> Substance.of(item.description()).isAtLeast(Substance.OF_ITEM),
                ReadinessRule.ACTION_WITHOUT_MEASURE,
                "does not say how to measure its effect",
                findings);
        boolean worded = worded(items, findings);
        return PartScore.of(ReadinessPart.ACTION_ITEMS, true, owned, dated, measured, worded);
    }

    /** Whether the titles of open items say what will be done, to what, and when it is done. */
    private static boolean worded(List<ActionItem> items, List<ReadinessFinding> findings) {
        boolean worded = true;
        for (ActionItem item : items) {
            if (!item.progress().open()) {
                continue;
            }
            for (ActionFinding finding : WORDING.check(new ActionText(item.title(), item.description(), null))) {
                worded &= finding.severity() != ActionSeverity.WARNING;
                findings.add(new ReadinessFinding(
                        ReadinessRule.ACTION_WORDING,
                        ReadinessPart.ACTION_ITEMS,
                        item.key() + " (" + item.title() + "): " + finding.message(),
                        finding.why(),
                        finding.suggestion(),
                        ResourceLocation.actionItem(item.key())));
            }
        }
        return worded;
    }

    private static boolean all(
            List<ActionItem> items,
            Predicate<ActionItem> condition,
            ReadinessRule rule,
            String lacks,
            List<ReadinessFinding> findings) {
        List<ActionItem> lacking = items.stream().filter(condition.negate()).toList();
        lacking.forEach(item -> findings.add(ReadinessFinding.of(
                rule, item.key() + " (" + item.title() + ") " + lacks + ".", ResourceLocation.actionItem(item.key()))));
        return lacking.isEmpty();
    }
}
