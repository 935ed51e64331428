package dev.debrief.postmortems.version;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The changes people made between two versions.
 *
 * @param title null when unchanged, like the template
 * @param sections in the order of the later version, removed ones last, like the items
 */
public record VersionDiff(
        String from,
        String to,
        @Nullable TextChange title,
        @Nullable TextChange template,
        List<SectionDiff> sections,
        List<AnalysisItemDiff> items) {

    public VersionDiff {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    static VersionDiff between(String from, ContentSnapshot before, String to, ContentSnapshot after) {
        return new VersionDiff(
                from,
                to,
                TextChange.between(before.title(), after.title()),
                TextChange.between(template(before), template(after)),
                SectionDiff.between(before.sections(), after.sections()),
                AnalysisItemDiff.between(before.analysis(), after.analysis()));
    }

    private static String template(ContentSnapshot content) {
        return content.template() + ", version " + content.templateVersion();
    }
}
