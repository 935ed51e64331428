package dev.debrief.postmortems.publishing.publication;

import dev.debrief.contracts.postmortem.PublicationFailed;
import dev.debrief.contracts.postmortem.PublicationSucceeded;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.contracts.postmortem.value.PublicationTarget;
import dev.debrief.postmortems.events.EventPublisher;
import dev.debrief.postmortems.postmortem.FactorSource;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemEventMapper;
import dev.debrief.postmortems.publishing.PublishingTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Publishes the outcomes of publications as events of the contract. Callers have locked the postmortem. */
@ApplicationScoped
class PublicationEventPublisher {

    private final EventPublisher events;
    private final FactorSource factors;

    PublicationEventPublisher(EventPublisher events, FactorSource factors) {
        this.events = events;
        this.factors = factors;
    }

    void succeeded(Postmortem postmortem, PublishingTarget target, PublicationPage page) {
        events.publish(new PublicationSucceeded(
                snapshot(postmortem), of(target), page.version(), page.url(), page.publishedAt()));
    }

    void failed(Postmortem postmortem, PublishingTarget target, Publication publication, String reason, Instant at) {
        PublicationPage page = publication.page();
        events.publish(new PublicationFailed(
                snapshot(postmortem),
                of(target),
                postmortem.publishedVersion(),
                reason,
                publication.state() == PublicationState.PAGE_GONE,
                page == null ? null : page.url(),
                at));
    }

    private PostmortemSnapshot snapshot(Postmortem postmortem) {
        return PostmortemEventMapper.snapshot(postmortem, factors.factorsOf(postmortem.id()));
    }

    private static PublicationTarget of(PublishingTarget target) {
        return new PublicationTarget(
                target.key(), target.settings().name(), target.kind().name());
    }
}
