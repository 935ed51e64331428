package dev.debrief.postmortems.version;

import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.analysis.AnalysisItem;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an item of the analysis. */
@Schema(name = "AnalysisItemDiff", description = "What became of an item of the analysis")
public record AnalysisItemDiff(
        @Schema(description = "Where it belongs, as in the path", examples = "five-whys")
        String collection,

        @Schema(description = "The item", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "What it is about, the later words where they changed", examples = "Why did it fail?")
        String summary,

        @Schema(description = "Whether it came, went, or stayed with changes", examples = "CHANGED")
        DiffKind change,

        @Schema(description = "What changed in it; empty unless it stayed")
        List<FieldDiff> fields) {

    public AnalysisItemDiff {
        fields = List.copyOf(fields);
    }

    static List<AnalysisItemDiff> between(Analysis before, Analysis after) {
        return AnalysisItemKind.ALL.stream()
                .flatMap(kind -> between(kind.collection(), kind.in(before), kind.in(after)).stream())
                .toList();
    }

    /** In the order of the later version, those that went at the end. */
    private static List<AnalysisItemDiff> between(
            String collection, List<? extends AnalysisItem> before, List<? extends AnalysisItem> after) {
        Map<UUID, AnalysisItem> earlier = new LinkedHashMap<>();
        before.forEach(item -> earlier.put(item.id(), item));
        List<AnalysisItemDiff> found = new ArrayList<>();
        for (AnalysisItem item : after) {
            AnalysisItem previous = earlier.remove(item.id());
            if (previous == null) {
                found.add(ofWholeItem(collection, item, DiffKind.ADDED));
                continue;
            }
            List<FieldDiff> fields = FieldDiff.between((Record) previous, (Record) item);
            if (!fields.isEmpty()) {
                found.add(new AnalysisItemDiff(collection, item.id(), item.summary(), DiffKind.CHANGED, fields));
            }
        }
        earlier.values().forEach(item -> found.add(ofWholeItem(collection, item, DiffKind.REMOVED)));
        return found;
    }

    private static AnalysisItemDiff ofWholeItem(String collection, AnalysisItem item, DiffKind change) {
        return new AnalysisItemDiff(collection, item.id(), item.summary(), change, List.of());
    }
}
