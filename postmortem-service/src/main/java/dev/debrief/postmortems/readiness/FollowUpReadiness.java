package dev.debrief.postmortems.readiness;

import dev.debrief.language.action.ActionFinding;
import dev.debrief.language.action.ActionSeverity;
import dev.debrief.language.action.ActionText;
import dev.debrief.language.action.ActionWording;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemStep;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.language.Substance;
import dev.debrief.postmortems.location.ResourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Assesses the meeting and the action items. */
final class FollowUpReadiness {

    private static final ActionWording WORDING = ActionWording.builtIn();

    private static final Map<ActionItemStep.Kind, String> OUTCOMES = Map.of(
            ActionItemStep.Kind.COMPLETED, "was completed, but",
            ActionItemStep.Kind.VERIFIED, "was verified, but",
            ActionItemStep.Kind.FOUND_INEFFECTIVE, "was found to be ineffective, and");

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
                item -> Substance.of(item.successMeasure()).isAtLeast(Substance.OF_ITEM),
                ReadinessRule.ACTION_WITHOUT_MEASURE,
                "does not say how to measure its effect",
                findings);
        boolean worded = worded(items, findings);
        recurred(items, findings);
        return PartScore.of(ReadinessPart.ACTION_ITEMS, true, owned, dated, measured, worded);
    }

    /** Costs no points: what happened after the incident does not make the document less complete. */
    private static void recurred(List<ActionItem> items, List<ReadinessFinding> findings) {
        for (ActionItem item : items) {
            if (item.recurredIn() != null) {
                findings.add(ReadinessFinding.of(
                        ReadinessRule.ACTION_RECURRED,
                        item.key() + " (" + item.title() + ") " + outcome(item) + " it happened again in "
                                + item.recurredIn() + ".",
                        ResourceLocation.actionItem(item.key())));
            }
        }
    }

    /** How it had ended when it happened again. If that reopened it, what followed does not count. */
    private static String outcome(ActionItem item) {
        List<ActionItemStep.Kind> steps =
                item.steps().stream().map(ActionItemStep::kind).toList();
        int reopened = steps.lastIndexOf(ActionItemStep.Kind.REOPENED);
        ActionItemStep.Kind last = steps.subList(0, reopened < 0 ? steps.size() : reopened).stream()
                .filter(OUTCOMES::containsKey)
                .reduce((earlier, later) -> later)
                .orElse(ActionItemStep.Kind.COMPLETED);
        return Objects.requireNonNull(OUTCOMES.get(last));
    }

    /** Whether the titles of open items say what will be done, to what, and when it is done. */
    private static boolean worded(List<ActionItem> items, List<ReadinessFinding> findings) {
        boolean worded = true;
        for (ActionItem item : items) {
            if (!item.progress().open()) {
                continue;
            }
            for (ActionFinding finding :
                    WORDING.check(new ActionText(item.title(), item.description(), item.successMeasure()))) {
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
