package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.publishing.PublishingTarget;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Records in the log of a postmortem the outcome of publications. */
@ApplicationScoped
class PublicationAudit {

    private static final Actor SERVICE = Actor.system("postmortem-service");
    private static final String TARGET = "target";

    private final AuditLog log;

    PublicationAudit(AuditLog log) {
        this.log = log;
    }

    void requested(Actor actor, Publication publication, PublishingTarget target) {
        record(actor, "publication.requested", publication, Map.of(TARGET, target.key()));
    }

    void recreated(Actor actor, Publication publication, PublishingTarget target) {
        record(actor, "publication.page-recreated", publication, Map.of(TARGET, target.key()));
    }

    void created(Publication publication, PublishingTarget target, PublicationPage page) {
        record(
                SERVICE,
                "publication.page-created",
                publication,
                Map.of(TARGET, target.key(), "url", page.url(), "version", page.version()));
    }

    /** It has FAILED, or its page is gone. */
    void ended(Publication publication, PublishingTarget target) {
        String action =
                publication.state() == PublicationState.PAGE_GONE ? "publication.page-gone" : "publication.failed";
        record(
                SERVICE,
                action,
                publication,
                Map.of(TARGET, target.key(), "reason", String.valueOf(publication.lastError())));
    }

    private void record(Actor actor, String action, Publication publication, Map<String, ?> state) {
        log.record(actor, action, AuditSubject.of("postmortem", publication.postmortemId()), null, state);
    }
}
