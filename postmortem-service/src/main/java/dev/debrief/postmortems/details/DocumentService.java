package dev.debrief.postmortems.details;

import dev.debrief.documents.model.Document;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Provides postmortems as documents. */
@ApplicationScoped
@Transactional
public class DocumentService {

    private final PostmortemAccess postmortems;
    private final PostmortemReader reader;
    private final VersionService versions;

    DocumentService(PostmortemAccess postmortems, PostmortemReader reader, VersionService versions) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.versions = versions;
    }

    /**
     * The document as last published, or the current draft before the first publication. Action items and follow-up
     * reviews are always current.
     */
    public Document document(EntityRef ref, Actor actor) {
        PostmortemDetails postmortemDetails = reader.read(postmortems.visible(ref, actor));
        Document now = DocumentAssembler.of(postmortemDetails);
        return versions.latestPublished(postmortemDetails.postmortem().id())
                .map(published -> published.withProgress(now))
                .orElse(now);
    }

    /** A version exactly as it was, action items included; {@code draft} is the current draft. */
    public Document version(EntityRef ref, String label, Actor actor) {
        return versions.document(ref, label, actor);
    }
}
