package dev.debrief.postmortems.section;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.template.SectionTemplate;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class SectionRepository implements PanacheRepositoryBase<Section, UUID> {

    /** The sections of the document, without archived ones. */
    List<Section> findInOrder(UUID postmortemId) {
        return list("postmortemId = ?1 and not archived order by position", postmortemId);
    }

    /** Like {@link #findInOrder(UUID)}, for several postmortems. */
    List<Section> findInOrder(Collection<UUID> postmortemIds) {
        return list("postmortemId in ?1 and not archived order by position", postmortemIds);
    }

    /** All sections, archived ones last. */
    List<Section> all(UUID postmortemId) {
        return list("postmortemId = ?1 order by archived, position, key", postmortemId);
    }

    /** Sections of the document whose text is generated from incidents. */
    List<Section> findDrafted(UUID postmortemId) {
        return list("postmortemId = ?1 and not archived and draftedFrom is not null", postmortemId);
    }

    /** Gives the document these sections. Others are archived; archived ones are restored with their texts. */
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
        existing.values().forEach(Section::archive);
    }

    boolean exists(UUID postmortemId, String key) {
        return count("postmortemId = ?1 and key = ?2", postmortemId, key) > 0;
    }

    Section require(UUID postmortemId, String key, LockModeType lock) {
        return find("postmortemId = ?1 and key = ?2", postmortemId, key)
                .withLock(lock)
                .firstResultOptional()
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("The postmortem has no section with this key."));
    }
}
