package dev.debrief.postmortems.migration;

import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.template.SectionTemplate;
import dev.debrief.postmortems.template.TemplateVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The effect of moving a postmortem to another template. Sections are given by key.
 *
 * @param added including archived ones that are restored
 * @param addedRequired those of the added ones that must not stay empty
 * @param archived written sections that leave the document
 * @param dropped unwritten sections that leave the document
 */
public record MigrationPreview(
        String fromTemplate,
        int fromVersion,
        String toTemplate,
        int toVersion,
        List<String> kept,
        List<String> added,
        List<String> addedRequired,
        List<String> archived,
        List<String> dropped) {

    public MigrationPreview {
        kept = List.copyOf(kept);
        added = List.copyOf(added);
        addedRequired = List.copyOf(addedRequired);
        archived = List.copyOf(archived);
        dropped = List.copyOf(dropped);
    }

    /** @param all sections of the postmortem, archived ones included */
    static MigrationPreview of(Postmortem postmortem, List<Section> all, TemplateVersion target) {
        List<Section> current =
                all.stream().filter(section -> !section.archived()).toList();
        Set<String> currentKeys = current.stream().map(Section::key).collect(Collectors.toSet());
        List<SectionTemplate> wanted = target.template().sections();
        Set<String> wantedKeys = wanted.stream().map(SectionTemplate::key).collect(Collectors.toSet());
        List<SectionTemplate> added = wanted.stream()
                .filter(section -> !currentKeys.contains(section.key()))
                .toList();
        List<Section> obsolete = current.stream()
                .filter(section -> !wantedKeys.contains(section.key()))
                .toList();
        return new MigrationPreview(
                postmortem.template(),
                postmortem.templateVersion(),
                target.key(),
                target.version(),
                wanted.stream()
                        .map(SectionTemplate::key)
                        .filter(currentKeys::contains)
                        .toList(),
                added.stream().map(SectionTemplate::key).toList(),
                added.stream()
                        .filter(section -> section.requiredFrom() != null
                                && postmortem.severity().isAtLeast(section.requiredFrom()))
                        .map(SectionTemplate::key)
                        .toList(),
                obsolete.stream().filter(Section::isWritten).map(Section::key).toList(),
                obsolete.stream()
                        .filter(section -> !section.isWritten())
                        .map(Section::key)
                        .toList());
    }
}
