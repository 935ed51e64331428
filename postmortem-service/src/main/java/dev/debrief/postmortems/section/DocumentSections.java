package dev.debrief.postmortems.section;

import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.template.DraftedFrom;
import dev.debrief.postmortems.template.SectionTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sections of a whole document. Callers that change them have locked the postmortem. */
@ApplicationScoped
public class DocumentSections {

    private static final String EXECUTIVE_SUMMARY = "executive-summary";

    private final SectionRepository sections;
    private final IncidentProjectionService incidents;

    DocumentSections(SectionRepository sections, IncidentProjectionService incidents) {
        this.sections = sections;
        this.incidents = incidents;
    }

    /** In the order of the document, archived ones last. */
    public List<Section> all(UUID postmortemId) {
        return sections.all(postmortemId);
    }

    /** The sections of several documents, by postmortem and in the order of each document, without archived ones. */
    public Map<UUID, List<Section>> inOrder(Collection<UUID> postmortemIds) {
        return sections.findInOrder(postmortemIds).stream().collect(Collectors.groupingBy(Section::postmortemId));
    }

    public SectionLayout layout(UUID postmortemId) {
        return SectionLayout.of(sections.findInOrder(postmortemId));
    }

    /** Markdown; empty when the section is missing or empty. */
    public Optional<String> executiveSummary(UUID postmortemId) {
        return sections.findInOrder(postmortemId).stream()
                .filter(section -> section.key().equals(EXECUTIVE_SUMMARY))
                .map(Section::text)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Creates the sections of a new draft. */
    public void create(UUID postmortemId, List<SectionTemplate> templates, List<IncidentProjection> covered) {
        for (int position = 0; position < templates.size(); position++) {
            SectionTemplate template = templates.get(position);
            sections.persist(
                    new Section(postmortemId, position, template, generatedText(template.draftedFrom(), covered)));
        }
    }

    /** Gives the document another layout; sections that are not in it are archived with their texts. */
    public void applyLayout(UUID postmortemId, SectionLayout layout) {
        sections.applyLayout(postmortemId, layout);
    }

    /** Restores layout and texts of a version. */
    public void restore(UUID postmortemId, List<SectionContent> contents) {
        applyLayout(
                postmortemId,
                new SectionLayout(contents.stream().map(SectionContent::shape).toList()));
        List<Section> restored = sections.findInOrder(postmortemId);
        for (int position = 0; position < restored.size(); position++) {
            restored.get(position).restore(contents.get(position));
        }
    }

    /** Regenerates the texts that come from incidents, unless the postmortem is read-only. */
    public void refreshGeneratedTexts(Postmortem postmortem) {
        refreshGeneratedTexts(postmortem, incidents.all(postmortem.incidentIds()));
    }

    /** @param covered the incidents of the postmortem */
    public void refreshGeneratedTexts(Postmortem postmortem, List<IncidentProjection> covered) {
        if (postmortem.status().isWritable()) {
            sections.findDrafted(postmortem.id())
                    .forEach(section -> section.updateGenerated(generatedText(section.draftedFrom(), covered)));
        }
    }

    private static String generatedText(@Nullable DraftedFrom from, List<IncidentProjection> covered) {
        return from == null ? "" : DraftTextGenerator.of(from, covered);
    }
}
