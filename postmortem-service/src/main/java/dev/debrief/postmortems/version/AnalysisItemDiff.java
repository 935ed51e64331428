package dev.debrief.postmortems.version;

import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.analysis.AnalysisItemKind;
import dev.debrief.postmortems.analysis.item.AnalysisItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The changes of an analysis item.
 *
 * @param collection as in its path: {@code five-whys}
 * @param fields empty unless the item was changed
 */
public record AnalysisItemDiff(String collection, UUID id, String summary, DiffKind change, List<FieldDiff> fields) {

    public AnalysisItemDiff {
        fields = List.copyOf(fields);
    }

    static List<AnalysisItemDiff> between(Analysis before, Analysis after) {
        return AnalysisItemKind.ALL.stream()
                .flatMap(kind -> between(kind.collection(), kind.in(before), kind.in(after)).stream())
                .toList();
    }

    /** In the order of the later version, removed ones last. */
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
