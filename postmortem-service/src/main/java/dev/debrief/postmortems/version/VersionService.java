package dev.debrief.postmortems.version;

import dev.debrief.documents.model.Document;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.language.LanguageService;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates and reads versions of postmortems. A version never changes. */
@ApplicationScoped
@Transactional
public class VersionService {

    /** Stands for the current draft where a version label is expected. */
    public static final String CURRENT_DRAFT = "draft";

    private final VersionRepository versions;
    private final PostmortemAccess postmortems;
    private final SnapshotSource snapshots;
    private final LanguageService language;
    private final AuditLog audit;
    private final Instance<PublicationListener> listeners;
    private final Clock clock;

    VersionService(
            VersionRepository versions,
            PostmortemAccess postmortems,
            SnapshotSource snapshots,
            LanguageService language,
            AuditLog audit,
            @Any Instance<PublicationListener> listeners,
            Clock clock) {
        this.versions = versions;
        this.postmortems = postmortems;
        this.snapshots = snapshots;
        this.language = language;
        this.audit = audit;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Saves the current draft as a version, on request. */
    public VersionEntry save(EntityRef ref, @Nullable String note, Actor actor) {
        Postmortem postmortem = postmortems.locked(ref, actor);
        VersionEntry created = createVersion(postmortem, Milestone.SAVED, note, actor);
        audit.record(
                actor,
                "version.saved",
                postmortem.auditSubject(),
                null,
                Map.of("version", created.label().toString()));
        return created;
    }

    /** Creates a version of a postmortem that the caller has locked. */
    public VersionEntry createVersion(Postmortem postmortem, Milestone milestone, @Nullable String note, Actor actor) {
        VersionSnapshot snapshot = snapshots.snapshot(postmortem);
        int draft =
                milestone == Milestone.PUBLISHED ? 0 : versions.nextDraft(snapshot.postmortemId(), snapshot.edition());
        DocumentVersion version = new DocumentVersion(
                snapshot, draft, milestone, note, language.check(snapshot.texts()), actor, clock.instant());
        versions.persist(version);
        postmortems.recordShown(postmortem.id(), snapshot.incidents());
        if (milestone == Milestone.PUBLISHED) {
            listeners.forEach(listener ->
                    listener.published(postmortem, version.id(), version.entry().label()));
        }
        return version.entry();
    }

    /** Newest first. @param milestone null for all */
    public List<VersionEntry> list(EntityRef ref, @Nullable Milestone milestone, PageRequest page, Actor actor) {
        return versions.list(postmortems.visible(ref, actor).id(), milestone, page);
    }

    public VersionDetails get(EntityRef ref, String label, Actor actor) {
        DocumentVersion version = require(postmortems.visible(ref, actor).id(), label);
        return new VersionDetails(version.entry(), version.content(), version.language());
    }

    /** Compares two versions, or a version and {@link #CURRENT_DRAFT}, in either direction. */
    public VersionDiff diff(EntityRef ref, String from, String to, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        return VersionDiff.between(from, contentOrDraft(postmortem, from), to, contentOrDraft(postmortem, to));
    }

    private ContentSnapshot contentOrDraft(Postmortem postmortem, String label) {
        return label.equals(CURRENT_DRAFT) ? snapshots.snapshot(postmortem).content() : content(postmortem.id(), label);
    }

    /** The content of a version of a postmortem that the caller may see. */
    public ContentSnapshot content(UUID postmortemId, String label) {
        return require(postmortemId, label).content();
    }

    /**
     * The document of a version exactly as it was, action items included, or of {@link #CURRENT_DRAFT}.
     *
     * @param postmortem that the caller may see
     */
    public Document document(Postmortem postmortem, String label) {
        return label.equals(CURRENT_DRAFT)
                ? snapshots.snapshot(postmortem).document()
                : require(postmortem.id(), label).document();
    }

    /** The id of a version that was published; empty for a draft. */
    public Optional<UUID> publishedId(EntityRef ref, String label, Actor actor) {
        UUID postmortemId = postmortems.visible(ref, actor).id();
        VersionLabel parsed = VersionLabel.parse(label).orElseThrow(VersionService::notFound);
        UUID id = versions.findId(postmortemId, parsed).orElseThrow(VersionService::notFound);
        return parsed.draft() == 0 ? Optional.of(id) : Optional.empty();
    }

    /** The document of a published version; empty if there is no such version. */
    public Optional<Document> publishedDocument(UUID versionId) {
        return versions.findByIdOptional(versionId).map(DocumentVersion::document);
    }

    /** The last published document of a postmortem that the caller may see; empty before its first publication. */
    public Optional<Document> latestPublished(Postmortem postmortem) {
        return postmortem.publishedVersion() == 0 ? Optional.empty() : versions.latestPublished(postmortem.id());
    }

    private DocumentVersion require(UUID postmortemId, String label) {
        return VersionLabel.parse(label)
                .flatMap(parsed -> versions.find(postmortemId, parsed))
                .orElseThrow(VersionService::notFound);
    }

    private static ProblemException notFound() {
        return StandardProblem.NOT_FOUND.because(
                "The postmortem has no such version. `…/versions` lists all versions; `draft` is the current draft.");
    }
}
