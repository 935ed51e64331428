package dev.debrief.postmortems.version;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.document.Document;
import dev.debrief.postmortems.language.LanguageService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what postmortems say, and tells it again. A version never changes. */
@ApplicationScoped
@Transactional
public class VersionService {

    /** In the place of a version: what is written now. */
    public static final String NOW = "draft";

    private final VersionRepository versions;
    private final VersionPostmortemPort postmortems;
    private final LanguageService language;
    private final AuditLog audit;
    private final Clock clock;

    VersionService(
            VersionRepository versions,
            VersionPostmortemPort postmortems,
            LanguageService language,
            AuditLog audit,
            Clock clock) {
        this.versions = versions;
        this.postmortems = postmortems;
        this.language = language;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what is written now, on demand. */
    public VersionEntry save(EntityRef postmortem, @Nullable String note, Actor actor) {
        VersionSnapshot now = postmortems.lockedSnapshot(postmortem, actor);
        VersionEntry kept = createVersion(now, Milestone.SAVED, note, actor);
        audit.record(
                actor,
                "version.saved",
                AuditSubject.of("postmortem", now.postmortemId()),
                null,
                Map.of("version", kept.label().toString()));
        return kept;
    }

    /** Keeps what a postmortem says, which the caller has locked. */
    public VersionEntry createVersion(
            VersionSnapshot snapshot, Milestone milestone, @Nullable String note, Actor actor) {
        int draft =
                milestone == Milestone.PUBLISHED ? 0 : versions.nextDraft(snapshot.postmortemId(), snapshot.edition());
        DocumentVersion version = new DocumentVersion(
                snapshot, draft, milestone, note, language.read(snapshot.texts()), actor, clock.instant());
        versions.persist(version);
        return version.entry();
    }

    /** Newest first. @param milestone null for all */
    public List<VersionEntry> list(EntityRef postmortem, @Nullable Milestone milestone, PageRequest page, Actor actor) {
        return versions.list(postmortems.requireVisible(postmortem, actor), milestone, page);
    }

    public VersionDetails get(EntityRef postmortem, String label, Actor actor) {
        DocumentVersion version = require(postmortems.requireVisible(postmortem, actor), label);
        return new VersionDetails(version.entry(), version.content(), version.language());
    }

    /** What was written between two versions, or {@link #NOW}, in either direction. */
    public VersionDiff diff(EntityRef postmortem, String from, String to, Actor actor) {
        UUID id = postmortems.requireVisible(postmortem, actor);
        return VersionDiff.between(from, content(postmortem, id, from, actor), to, content(postmortem, id, to, actor));
    }

    private ContentSnapshot content(EntityRef postmortem, UUID id, String label, Actor actor) {
        return label.equals(NOW)
                ? postmortems.now(postmortem, actor).content()
                : require(id, label).content();
    }

    /** What people had written, of a postmortem that the caller may see. */
    public ContentSnapshot content(UUID postmortemId, String label) {
        return require(postmortemId, label).content();
    }

    /** A version word for word, with the action items as they were then. */
    public Document document(EntityRef postmortem, String label, Actor actor) {
        return label.equals(NOW)
                ? postmortems.now(postmortem, actor).document()
                : require(postmortems.requireVisible(postmortem, actor), label).document();
    }

    /** What was published last, of a postmortem that the caller may see. */
    public Optional<Document> latestPublished(UUID postmortemId) {
        return versions.latestPublished(postmortemId);
    }

    private DocumentVersion require(UUID postmortemId, String label) {
        return VersionLabel.parse(label)
                .flatMap(parsed -> versions.find(postmortemId, parsed))
                .orElseThrow(VersionService::notFound);
    }

    private static ProblemException notFound() {
        return StandardProblem.NOT_FOUND.because(
                "The postmortem has no such version; `…/versions` lists them, and `draft` is what is written now.");
    }
}
