package dev.debrief.postmortems.review;

import static dev.debrief.postmortems.postmortem.PostmortemEventMapper.person;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.PostmortemEvent;
import dev.debrief.contracts.postmortem.ReviewApproved;
import dev.debrief.contracts.postmortem.ReviewRequested;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.postmortems.events.EventPublisher;
import dev.debrief.postmortems.postmortem.FactorSource;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemEventMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Publishes domain events of reviews as events of the contract. */
@ApplicationScoped
class ReviewEventPublisher {

    private final EventPublisher events;
    private final FactorSource factors;

    ReviewEventPublisher(EventPublisher events, FactorSource factors) {
        this.events = events;
        this.factors = factors;
    }

    void publish(Postmortem postmortem, List<? extends ReviewDomainEvent> domainEvents) {
        Mapping mapping = new Mapping(PostmortemEventMapper.snapshot(postmortem, factors.factorsOf(postmortem.id())));
        domainEvents.forEach(event -> events.publish(event.accept(mapping)));
    }

    private record Mapping(PostmortemSnapshot postmortem) implements ReviewDomainEvent.Visitor<PostmortemEvent> {

        @Override
        public PostmortemEvent visit(ReviewDomainEvent.Requested event) {
            return new ReviewRequested(postmortem, people(event.reviewers()), person(event.by()), event.at());
        }

        @Override
        public PostmortemEvent visit(ReviewDomainEvent.Approved event) {
            return new ReviewApproved(
                    postmortem, event.comment(), people(event.outstanding()), person(event.by()), event.at());
        }

        private static List<Person> people(List<Reviewer> reviewers) {
            return reviewers.stream()
                    .map(reviewer -> new Person(reviewer.handle(), reviewer.displayName()))
                    .toList();
        }
    }
}
