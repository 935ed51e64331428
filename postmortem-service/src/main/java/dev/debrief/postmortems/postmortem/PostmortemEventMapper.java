package dev.debrief.postmortems.postmortem;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.postmortem.value.Factor;
import dev.debrief.contracts.postmortem.value.FactorCategory;
import dev.debrief.contracts.postmortem.value.FourEyesException;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.postmortem.ExceptionSource.ExceptionSummary;
import dev.debrief.postmortems.postmortem.FactorSource.FactorSummary;
import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Maps what all events about a postmortem have in common to the values of the contract. */
public final class PostmortemEventMapper {

    private PostmortemEventMapper() {}

    /** @param factors those of the postmortem */
    public static PostmortemSnapshot snapshot(Postmortem postmortem, List<FactorSummary> factors) {
        MeetingWindow window = postmortem.meetingWindow();
        return new PostmortemSnapshot(
                postmortem.id(),
                postmortem.key(),
                postmortem.title(),
                postmortem.incidentId(),
                postmortem.incidentKey(),
                Severity.valueOf(postmortem.severity().name()),
                dev.debrief.contracts.postmortem.value.PostmortemStatus.valueOf(
                        postmortem.status().name()),
                dev.debrief.contracts.Visibility.valueOf(postmortem.visibility().name()),
                postmortem.visibility() == Visibility.OPEN ? List.of() : postmortem.audience(),
                new dev.debrief.contracts.postmortem.value.MeetingWindow(window.from(), window.to()),
                postmortem.followUpReviewOn(),
                furtherIncidents(postmortem),
                factors.isEmpty()
                        ? null
                        : factors.stream().map(PostmortemEventMapper::factor).toList());
    }

    private static Factor factor(FactorSummary factor) {
        return new Factor(factor.id(), FactorCategory.valueOf(factor.category()), factor.subcategory(), factor.title());
    }

    static FourEyesException exception(ExceptionSummary exception) {
        return new FourEyesException(
                new Person(exception.byHandle(), exception.byName()), exception.at(), exception.reason());
    }

    private static @Nullable List<UUID> furtherIncidents(Postmortem postmortem) {
        List<UUID> all = postmortem.incidentIds();
        return all.size() == 1 ? null : all.subList(1, all.size());
    }

    public static Person person(Actor actor) {
        return new Person(actor.handle(), actor.displayName());
    }

    public static Person person(dev.debrief.postmortems.incident.Person person) {
        return new Person(person.handle(), person.displayName());
    }
}
