package dev.debrief.postmortems.postmortem;

import static dev.debrief.postmortems.postmortem.PostmortemEventMapper.person;

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
import dev.debrief.contracts.postmortem.value.FourEyesException;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.postmortems.events.EventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Publishes domain events of postmortems as events of the contract. */
@ApplicationScoped
public class PostmortemEventPublisher {

    private final EventPublisher events;
    private final FactorSource factors;
    private final ExceptionSource exceptions;

    PostmortemEventPublisher(EventPublisher events, FactorSource factors, ExceptionSource exceptions) {
        this.events = events;
        this.factors = factors;
        this.exceptions = exceptions;
    }

    /** @param postmortem as it is after the events */
    public void publish(Postmortem postmortem, List<? extends PostmortemDomainEvent> domainEvents) {
        Mapping mapping = new Mapping(
                postmortem, PostmortemEventMapper.snapshot(postmortem, factors.factorsOf(postmortem.id())), exceptions);
        domainEvents.forEach(event -> event.accept(mapping).ifPresent(events::publish));
    }

    /** Empty for an event that changes nothing in the contract. */
    private record Mapping(Postmortem postmortem, PostmortemSnapshot snapshot, ExceptionSource exceptions)
            implements PostmortemDomainEvent.Visitor<Optional<PostmortemEvent>> {

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Drafted event) {
            return Optional.of(new PostmortemDrafted(
                    snapshot, postmortem.draftedAt(), postmortem.requiredBecause(), event.participants()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Updated event) {
            List<String> fields = event.changedFields().stream()
                    .filter(field -> !field.equals(Postmortem.DUE_ON))
                    .toList();
            return fields.isEmpty() ? Optional.empty() : Optional.of(new PostmortemUpdated(snapshot, fields));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Submitted event) {
            return Optional.of(new PostmortemSubmitted(snapshot, person(event.by()), event.at()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.ChangesRequested event) {
            return Optional.of(new ChangesRequested(snapshot, person(event.by()), event.at(), event.comment()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Approved event) {
            return Optional.of(new PostmortemApproved(
                    snapshot, person(event.by()), event.at(), exceptionsFrom(postmortem.publishedVersion())));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Published event) {
            return Optional.of(new PostmortemPublished(
                    snapshot,
                    person(event.by()),
                    event.at(),
                    event.executiveSummary(),
                    "/api/v1/postmortems/" + postmortem.key() + "/document",
                    postmortem.publishedVersion(),
                    exceptionsFrom(postmortem.publishedVersion() - 1)));
        }

        private @Nullable List<FourEyesException> exceptionsFrom(int edition) {
            List<FourEyesException> taken = exceptions.exceptionsFrom(postmortem.id(), edition).stream()
                    .map(PostmortemEventMapper::exception)
                    .toList();
            return taken.isEmpty() ? null : taken;
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Reopened event) {
            return Optional.of(new PostmortemReopened(snapshot, person(event.by()), event.at(), event.comment()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Waived event) {
            return Optional.of(new PostmortemWaived(snapshot, person(event.by()), event.at(), event.reason()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Reinstated event) {
            return Optional.of(new PostmortemReinstated(snapshot, person(event.by()), event.at(), event.comment()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Overdue event) {
            return Optional.of(new PostmortemOverdue(snapshot, event.dueOn(), event.since()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.FollowUpReviewScheduled event) {
            return Optional.of(new FollowUpReviewScheduled(snapshot, event.reviewOn()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.FollowUpReviewDue event) {
            return Optional.of(new FollowUpReviewDue(snapshot, event.reviewOn()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.FollowUpReviewHeld event) {
            FollowUpOutcome held = event.outcome();
            return Optional.of(new FollowUpReviewHeld(
                    snapshot, held.heldAt(), held.outcome(), held.nextReviewOn(), person(event.by()), event.at()));
        }

        @Override
        public Optional<PostmortemEvent> visit(PostmortemDomainEvent.Closed event) {
            return Optional.of(new PostmortemClosed(snapshot, person(event.by()), event.at(), event.acceptedActions()));
        }
    }
}
