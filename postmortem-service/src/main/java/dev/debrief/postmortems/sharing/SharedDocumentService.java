package dev.debrief.postmortems.sharing;

import dev.debrief.documents.audience.Audience;
import dev.debrief.documents.model.Document;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import dev.debrief.postmortems.audience.AudienceService;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.version.SnapshotSource;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The steps of reading a shared document, each in a short transaction of its own. */
@ApplicationScoped
@Transactional
class SharedDocumentService {

    /** Reads what the link is about; the link itself says what of it may be read. */
    private static final Actor READER = Actor.system("share-link", "Share link", Set.of(Roles.ADMIN));

    private final ShareLinkRepository links;
    private final PostmortemAccess postmortems;
    private final VersionService versions;
    private final SnapshotSource snapshots;
    private final AudienceService audiences;
    private final AuditLog audit;
    private final Clock clock;

    SharedDocumentService(
            ShareLinkRepository links,
            PostmortemAccess postmortems,
            VersionService versions,
            SnapshotSource snapshots,
            AudienceService audiences,
            AuditLog audit,
            Clock clock) {
        this.links = links;
        this.postmortems = postmortems;
        this.versions = versions;
        this.snapshots = snapshots;
        this.audiences = audiences;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param document complete, with the audiences of its sections */
    record Loaded(Document document, Audience reader) {}

    /** The link that a token is for; empty if it has ended. */
    Optional<UUID> activeLink(String token) {
        return links.findActive(token, clock.instant()).map(ShareLink::id);
    }

    Optional<Loaded> load(UUID linkId) {
        return links.findByIdOptional(linkId)
                .flatMap(link -> postmortems
                        .findVisible(EntityRef.of(link.postmortemId()), READER)
                        .flatMap(this::published)
                        .map(document -> new Loaded(document, link.audience().reader())));
    }

    /** Action items and follow-up reviews are shown as they are now, as in the document itself. */
    private Optional<Document> published(Postmortem postmortem) {
        return versions.latestPublished(postmortem)
                .map(published -> audiences.withAudiences(
                        postmortem.id(), published.withProgress(snapshots.progress(postmortem))));
    }

    /** Counts a read. @return whether the link has not ended until now, and neither had it when it was read before */
    boolean count(UUID linkId) {
        OptionalLong reads = links.countRead(linkId, clock.instant());
        if (reads.isPresent() && reads.getAsLong() > 0) {
            links.findByIdOptional(linkId)
                    .ifPresent(link -> audit.record(
                            READER,
                            "share-link.read",
                            link.auditSubject(),
                            null,
                            Map.of("shareLink", linkId, "reads", reads.getAsLong())));
        }
        return reads.isPresent();
    }
}
