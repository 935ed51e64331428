package dev.debrief.postmortems.version;

import dev.debrief.documents.model.Document;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.postmortems.incident.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class VersionRepository implements PanacheRepositoryBase<DocumentVersion, UUID> {

    Optional<DocumentVersion> find(UUID postmortemId, VersionLabel label) {
        return find("postmortemId = ?1 and edition = ?2 and draft = ?3", postmortemId, label.edition(), label.draft())
                .firstResultOptional();
    }

    Optional<UUID> findId(UUID postmortemId, VersionLabel label) {
        return find(
                        "select id from DocumentVersion where postmortemId = ?1 and edition = ?2 and draft = ?3",
                        postmortemId,
                        label.edition(),
                        label.draft())
                .project(UUID.class)
                .firstResultOptional();
    }

    List<Person> authors(UUID postmortemId) {
        return find("select distinct byHandle, byName from DocumentVersion where postmortemId = ?1", postmortemId)
                .project(Person.class)
                .list();
    }

    /** The number of the next draft of an edition. */
    int nextDraft(UUID postmortemId, int edition) {
        return find(
                                "select max(draft) from DocumentVersion where postmortemId = ?1 and edition = ?2",
                                postmortemId,
                                edition)
                        .project(Integer.class)
                        .firstResultOptional()
                        .orElse(0)
                + 1;
    }

    Optional<Document> latestPublished(UUID postmortemId) {
        return find(
                        "select document from DocumentVersion where postmortemId = ?1 and draft = 0 order by edition desc",
                        postmortemId)
                .page(0, 1)
                .project(Document.class)
                .firstResultOptional();
    }

    /** Newest first. */
    List<VersionEntry> list(UUID postmortemId, @Nullable Milestone milestone, PageRequest page) {
        Parameters parameters = Parameters.with("postmortem", postmortemId);
        StringBuilder query = new StringBuilder("postmortemId = :postmortem");
        if (milestone != null) {
            query.append(" and milestone = :milestone");
            parameters.and("milestone", milestone);
        }
        page.after().ifPresent(position -> {
            query.append(" and (edition < :edition or (edition = :edition and draft < :draft))");
            parameters.and("edition", Integer.valueOf(position.get(0)));
            parameters.and("draft", Integer.valueOf(position.get(1)));
        });
        return find(query + " order by edition desc, draft desc", parameters)
                .range(0, page.fetchSize() - 1)
                .project(VersionEntry.class)
                .list();
    }
}
