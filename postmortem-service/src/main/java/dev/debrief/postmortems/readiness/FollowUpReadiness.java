package dev.debrief.postmortems.readiness;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.location.ResourceLocation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Assesses the meeting and the action items. */
final class FollowUpReadiness {

    private static final int POINTS_PER_ACTION = 3;

    private FollowUpReadiness() {}

    static PartScore meeting(ReadinessInput input, List<ReadinessFinding> findings) {
        ResourceLocation path = input.path().at("meeting");
        List<Person> attendees = input.attendees();
        if (attendees == null) {
            findings.add(ReadinessFinding.of(ReadinessRule.MEETING_MISSING, "No review meeting is scheduled.", path));
            return new PartScore(ReadinessPart.MEETING, 0, 1);
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
        return ReadinessCheck.score(ReadinessPart.MEETING, involved.size() - missing.size(), involved.size());
    }

    static PartScore actionItems(ReadinessInput input, List<ReadinessFinding> findings) {
        if (input.actionItems().isEmpty()) {
            if (!input.analysis().acceptedRisks().isEmpty()) {
                return new PartScore(ReadinessPart.ACTION_ITEMS, 1, 1);
            }
            findings.add(ReadinessFinding.of(
                    ReadinessRule.ACTIONS_MISSING,
                    "There is no action item, and no risk is accepted.",
                    input.path().at("accepted-risks")));
            return new PartScore(ReadinessPart.ACTION_ITEMS, 0, 1);
        }
        int achieved = 0;
        for (ActionItem item : input.actionItems()) {
            ResourceLocation path = ResourceLocation.actionItem(item.key());
            String named = item.key() + " (" + item.title() + ")";
            String description = item.description();
            achieved += point(
                    item.owner() != null, ReadinessRule.ACTION_WITHOUT_OWNER, named + " has no owner.", path, findings);
            achieved += point(
                    item.dueOn() != null,
                    ReadinessRule.ACTION_WITHOUT_DATE,
                    named + " has no due date.",
                    path,
                    findings);
            achieved += point(
                    description != null && !description.isBlank(),
                    ReadinessRule.ACTION_WITHOUT_MEASURE,
                    named + " does not say how to measure its effect.",
                    path,
                    findings);
        }
        return new PartScore(
                ReadinessPart.ACTION_ITEMS,
                achieved,
                POINTS_PER_ACTION * input.actionItems().size());
    }

    private static int point(
            boolean fulfilled,
            ReadinessRule rule,
            String message,
            ResourceLocation path,
            List<ReadinessFinding> findings) {
        if (!fulfilled) {
            findings.add(ReadinessFinding.of(rule, message, path));
        }
        return fulfilled ? 1 : 0;
    }
}
