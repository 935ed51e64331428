package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.document.Document;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/** Tells what postmortems say as a document. */
@ApplicationScoped
@Transactional
public class DocumentService {

    private final PostmortemRepository postmortems;
    private final PostmortemReader reader;
    private final VersionService versions;

    DocumentService(PostmortemRepository postmortems, PostmortemReader reader, VersionService versions) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.versions = versions;
    }

    /**
     * The document as it was published last, or as it reads now until it is; action items and follow-up are always as
     * they are now.
     */
    public Document document(EntityRef ref, Actor actor) {
        PostmortemDetails postmortemDetails = reader.read(postmortems.require(ref, LockModeType.NONE, actor));
        Document now = DocumentAssembler.of(postmortemDetails);
        return versions.latestPublished(postmortemDetails.postmortem().id())
                .map(published -> published.withProgress(now.actionItems(), now.followUpReviewOn()))
                .orElse(now);
    }

    /** A version word for word, with the action items as they were then; {@code draft} for what is written now. */
    public Document version(EntityRef ref, String label, Actor actor) {
        return versions.document(ref, label, actor);
    }
}
