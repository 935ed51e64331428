package dev.debrief.postmortems.version;

import dev.debrief.documents.model.ExternalSummary;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The changes people made between two versions.
 *
 * @param title null when unchanged, like the template
 * @param externalSummary its parts that changed
 * @param sections in the order of the later version, removed ones last, like the items
 */
public record VersionDiff(
        String from,
        String to,
        @Nullable TextChange title,
        @Nullable TextChange template,
        List<FieldDiff> externalSummary,
        List<SectionDiff> sections,
        List<AnalysisItemDiff> items) {

    private static final ExternalSummary NO_SUMMARY = new ExternalSummary("", "", "");

    public VersionDiff {
        externalSummary = List.copyOf(externalSummary);
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    static VersionDiff between(String from, ContentSnapshot before, String to, ContentSnapshot after) {
        return new VersionDiff(
                from,
                to,
                TextChange.between(before.title(), after.title()),
                TextChange.between(template(before), template(after)),
                FieldDiff.between(summary(before), summary(after)),
                SectionDiff.between(before.sections(), after.sections()),
                AnalysisItemDiff.between(before.analysis(), after.analysis()));
    }

    private static ExternalSummary summary(ContentSnapshot content) {
        return Objects.requireNonNullElse(content.externalSummary(), NO_SUMMARY);
    }

    private static String template(ContentSnapshot content) {
        return content.template() + ", version " + content.templateVersion();
    }
}
