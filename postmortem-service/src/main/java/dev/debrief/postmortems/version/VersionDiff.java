package dev.debrief.postmortems.version;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people changed between two versions; what stayed is left out. */
@Schema(description = "What people changed between two versions; what stayed is left out")
public record VersionDiff(
        @Schema(description = "The version before", examples = "0.1")
        String from,

        @Schema(description = "The version after", examples = "1")
        String to,

        @Schema(description = "Absent when it stayed") @Nullable TextChange title,

        @Schema(description = "Key and version of the template; absent when it stayed") @Nullable TextChange template,

        @Schema(description = "In the order of the later version, those that went at the end")
        List<SectionDiff> sections,

        @Schema(description = "Collection by collection, in the order of the later version, those that went at the end")
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
