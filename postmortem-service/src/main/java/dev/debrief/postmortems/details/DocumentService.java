package dev.debrief.postmortems.details;

import dev.debrief.documents.audience.Audience;
import dev.debrief.documents.audience.AudienceView;
import dev.debrief.documents.model.Document;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.transaction.ReadOnly;
import dev.debrief.postmortems.audience.AudienceService;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.version.VersionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Provides postmortems as documents. */
@ApplicationScoped
@Transactional
public class DocumentService {

    private final PostmortemAccess postmortems;
    private final PostmortemReader reader;
    private final VersionService versions;
    private final AudienceService audiences;

    DocumentService(
            PostmortemAccess postmortems, PostmortemReader reader, VersionService versions, AudienceService audiences) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.versions = versions;
        this.audiences = audiences;
    }

    /**
     * The document as last published, or the current draft before the first publication, as an audience may read it.
     * Action items and follow-up reviews are always current.
     */
    @ReadOnly
    public Document document(EntityRef ref, Audience audience, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        Optional<Document> published = versions.latestPublished(postmortem);
        PostmortemDetails details = published.isPresent() ? reader.progress(postmortem) : reader.read(postmortem);
        Document now = DocumentAssembler.of(details);
        return AudienceView.of(
                AudienceView.withAudiences(
                        published.map(document -> document.withProgress(now)).orElse(now),
                        details.audiences().bySection()),
                audience);
    }

    public String keyOf(EntityRef ref, Actor actor) {
        return postmortems.visible(ref, actor).key();
    }

    /**
     * A version exactly as it was, action items included; {@code draft} is the current draft. Wider audiences do not
     * read names of people who became known later either.
     */
    @ReadOnly
    public Document version(EntityRef ref, String label, Audience audience, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        Document document = versions.document(postmortem, label);
        Document marked = audiences.withAudiences(postmortem.id(), document);
        return audience == Audience.INTERNAL
                ? AudienceView.of(marked, audience)
                : AudienceView.of(marked, audience, DocumentPeople.of(reader.progress(postmortem)));
    }
}
