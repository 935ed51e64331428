package dev.debrief.postmortems.postmortem;

import dev.debrief.contracts.Aggregate;
import dev.debrief.contracts.EventTypes;
import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.postmortem.ChangesRequested;
import dev.debrief.contracts.postmortem.FollowUpReviewDue;
import dev.debrief.contracts.postmortem.FollowUpReviewHeld;
import dev.debrief.contracts.postmortem.FollowUpReviewScheduled;
import dev.debrief.contracts.postmortem.PostmortemApproved;
import dev.debrief.contracts.postmortem.PostmortemClosed;
import dev.debrief.contracts.postmortem.PostmortemDrafted;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.PostmortemOverdue;
import dev.debrief.contracts.postmortem.PostmortemPublished;
import dev.debrief.contracts.postmortem.PostmortemReinstated;
import dev.debrief.contracts.postmortem.PostmortemReopened;
import dev.debrief.contracts.postmortem.PostmortemSubmitted;
import dev.debrief.contracts.postmortem.PostmortemUpdated;
import dev.debrief.contracts.postmortem.PostmortemWaived;
import dev.debrief.contracts.postmortem.ReviewApproved;
import dev.debrief.contracts.postmortem.ReviewRequested;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.platform.outbox.Outbox;
import dev.debrief.platform.outbox.OutgoingEvent;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.meeting.MeetingWindow;
import dev.debrief.postmortems.review.Reviewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the world what happened to postmortems, in the words of the contracts. */
@ApplicationScoped
class PostmortemEventPublisher {

    private static final String EXECUTIVE_SUMMARY = "executive-summary";

    private final Outbox outbox;
    private final Clock clock;

    PostmortemEventPublisher(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void drafted(Postmortem postmortem, IncidentProjection incident) {
        List<String> invited = incident.participants().stream()
                .map(participant -> participant.person().handle())
                .distinct()
                .toList();
        publish(new PostmortemDrafted(
                snapshot(postmortem), postmortem.draftedAt(), postmortem.requiredBecause(), invited));
    }

    void updated(Postmortem postmortem, List<String> changedFields) {
        publish(new PostmortemUpdated(snapshot(postmortem), changedFields));
    }

    /** @param since the first moment after its day */
    void overdue(Postmortem postmortem, Instant since) {
        publish(new PostmortemOverdue(snapshot(postmortem), Objects.requireNonNull(postmortem.dueOn()), since));
    }

    void followUpScheduled(Postmortem postmortem, LocalDate reviewOn) {
        publish(new FollowUpReviewScheduled(snapshot(postmortem), reviewOn));
    }

    void followUpDue(Postmortem postmortem) {
        publish(new FollowUpReviewDue(snapshot(postmortem), Objects.requireNonNull(postmortem.followUpReviewOn())));
    }

    /** That it was held, and that the postmortem is closed or looked at again. */
    void followUpHeld(Postmortem postmortem, FollowUpOutcome held, Actor actor, Instant at) {
        Person by = person(actor);
        LocalDate next = held.nextReviewOn();
        publish(new FollowUpReviewHeld(snapshot(postmortem), held.heldAt(), held.outcome(), next, by, at));
        if (next == null) {
            List<String> accepted =
                    held.accepted().stream().map(AcceptedAction::key).toList();
            publish(new PostmortemClosed(snapshot(postmortem), by, at, accepted));
        } else {
            followUpScheduled(postmortem, next);
        }
    }

    void transitioned(
            PostmortemDetails postmortemDetails,
            PostmortemTransition transition,
            Actor actor,
            Instant at,
            @Nullable String comment) {
        Postmortem postmortem = postmortemDetails.postmortem();
        PostmortemSnapshot after = snapshot(postmortem);
        Person by = person(actor);
        publish(
                switch (transition) {
                    case SUBMIT -> new PostmortemSubmitted(after, by, at);
                    case REQUEST_CHANGES -> new ChangesRequested(after, by, at, Objects.requireNonNull(comment));
                    case APPROVE -> new PostmortemApproved(after, by, at);
                    case PUBLISH ->
                        new PostmortemPublished(
                                after,
                                by,
                                at,
                                executiveSummary(postmortemDetails),
                                "/api/v1/postmortems/" + postmortem.key() + "/document",
                                postmortem.publishedVersion());
                    case REVISE -> new PostmortemReopened(after, by, at, Objects.requireNonNull(comment));
                    case WAIVE -> new PostmortemWaived(after, by, at, Objects.requireNonNull(comment));
                    case REINSTATE -> new PostmortemReinstated(after, by, at, comment);
                });
    }

    void reviewRequested(Postmortem postmortem, List<Reviewer> reviewers, Actor actor) {
        publish(new ReviewRequested(snapshot(postmortem), people(reviewers), person(actor), clock.instant()));
    }

    void reviewApproved(Postmortem postmortem, @Nullable String comment, List<Reviewer> outstanding, Actor actor) {
        publish(new ReviewApproved(snapshot(postmortem), comment, people(outstanding), person(actor), clock.instant()));
    }

    private static Person person(Actor actor) {
        return new Person(actor.handle(), actor.displayName());
    }

    private static List<Person> people(List<Reviewer> reviewers) {
        return reviewers.stream()
                .map(reviewer -> new Person(reviewer.handle(), reviewer.displayName()))
                .toList();
    }

    private static @Nullable String executiveSummary(PostmortemDetails postmortemDetails) {
        return postmortemDetails.sections().stream()
                .filter(section -> section.key().equals(EXECUTIVE_SUMMARY))
                .map(Section::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    static PostmortemSnapshot snapshot(Postmortem postmortem) {
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
                furtherIncidents(postmortem));
    }

    private static @Nullable List<UUID> furtherIncidents(Postmortem postmortem) {
        List<UUID> all = postmortem.incidentIds();
        return all.size() == 1 ? null : all.subList(1, all.size());
    }

    void publish(PostmortemEvent event) {
        outbox.append(new OutgoingEvent(
                Aggregate.POSTMORTEM.wireName(),
                event.aggregateId().toString(),
                EventTypes.typeOf(event.getClass()),
                EventTypes.schemaOf(event.getClass()),
                event));
    }
}
