package dev.debrief.postmortems.comment;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.postmortem.PostmortemCommented;
import dev.debrief.postmortems.events.EventPublisher;
import dev.debrief.postmortems.postmortem.FactorSource;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemEventMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes new comments as events of the contract. */
@ApplicationScoped
class CommentEventPublisher {

    private final EventPublisher events;
    private final FactorSource factors;

    CommentEventPublisher(EventPublisher events, FactorSource factors) {
        this.events = events;
        this.factors = factors;
    }

    /** Mentions of people who may not see the postmortem do not count. */
    void added(Postmortem postmortem, Comment comment) {
        events.publish(new PostmortemCommented(
                PostmortemEventMapper.snapshot(postmortem, factors.factorsOf(postmortem.id())),
                new Person(comment.author().handle(), comment.author().displayName()),
                comment.writtenAt(),
                comment.id(),
                comment.text(),
                comment.mentions().stream().filter(postmortem::isVisibleTo).toList()));
    }
}
