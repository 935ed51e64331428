package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.template.SectionTemplate;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The sections of all postmortems. */
@ApplicationScoped
class SectionRepository implements PanacheRepositoryBase<Section, UUID> {

    /** Those of the document. */
    List<Section> findInOrder(UUID postmortemId) {
        return list("postmortemId = ?1 and not archived order by position", postmortemId);
    }

    /** Those that were set aside come last. */
    List<Section> all(UUID postmortemId) {
        return list("postmortemId = ?1 order by archived, position, key", postmortemId);
    }

    /** Those of the document that have a first text made of events. */
    List<Section> drafted(UUID postmortemId) {
        return list("postmortemId = ?1 and not archived and draftedFrom is not null", postmortemId);
    }

    /** Gives the document these sections; others are set aside, and come back with their texts. */
    void applyLayout(UUID postmortemId, SectionLayout layout) {
        Map<String, Section> existing = new HashMap<>();
        all(postmortemId).forEach(section -> existing.put(section.key(), section));
        for (int position = 0; position < layout.sections().size(); position++) {
            SectionTemplate sectionTemplate = layout.sections().get(position);
            Section section = existing.remove(sectionTemplate.key());
            if (section == null) {
                persist(new Section(postmortemId, position, sectionTemplate, ""));
            } else {
                section.applyTemplate(position, sectionTemplate);
            }
        }
        existing.values().forEach(Section::setAside);
    }

    void persist(TemplateMigration migration) {
        getEntityManager().persist(migration);
    }

    Optional<TemplateMigration> lastMigration(UUID postmortemId) {
        return getEntityManager()
                .createQuery(
                        "from TemplateMigration where postmortemId = :postmortem and undoneAt is null order by id desc",
                        TemplateMigration.class)
                .setParameter("postmortem", postmortemId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Section require(UUID postmortemId, String key, LockModeType lock) {
        return find("postmortemId = ?1 and key = ?2", postmortemId, key)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("The postmortem has no section with this key."));
    }
}
