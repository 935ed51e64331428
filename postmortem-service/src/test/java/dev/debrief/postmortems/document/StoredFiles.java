package dev.debrief.postmortems.document;

import dev.debrief.postmortems.rendering.DocumentFormat;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Which files of a postmortem are stored. */
@ApplicationScoped
public class StoredFiles {

    private final EntityManager entities;

    StoredFiles(EntityManager entities) {
        this.entities = entities;
    }

    public List<DocumentFormat> formats(String postmortemId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select f.format from RenderedDocument f where f.versionId in"
                                        + " (select v.id from DocumentVersion v where v.postmortemId = :postmortem)",
                                DocumentFormat.class)
                        .setParameter("postmortem", UUID.fromString(postmortemId))
                        .getResultList());
    }
}
