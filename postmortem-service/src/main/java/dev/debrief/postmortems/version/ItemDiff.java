package dev.debrief.postmortems.version;

import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.analysis.Item;
import dev.debrief.postmortems.analysis.ItemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an item of the analysis. */
@Schema(name = "AnalysisItemDiff", description = "What became of an item of the analysis")
public record ItemDiff(
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

    public ItemDiff {
        fields = List.copyOf(fields);
    }

    static List<ItemDiff> between(Analysis before, Analysis after) {
        return ItemKind.ALL.stream()
                .flatMap(kind -> between(kind.collection(), kind.in(before), kind.in(after)).stream())
                .toList();
    }

    /** In the order of the later version, those that went at the end. */
    private static List<ItemDiff> between(String collection, List<? extends Item> before, List<? extends Item> after) {
        Map<UUID, Item> earlier = new LinkedHashMap<>();
        before.forEach(item -> earlier.put(item.id(), item));
        List<ItemDiff> found = new ArrayList<>();
        for (Item item : after) {
            Item previous = earlier.remove(item.id());
            if (previous == null) {
                found.add(whole(collection, item, DiffKind.ADDED));
                continue;
            }
            List<FieldDiff> fields = FieldDiff.between((Record) previous, (Record) item);
            if (!fields.isEmpty()) {
                found.add(new ItemDiff(collection, item.id(), item.summary(), DiffKind.CHANGED, fields));
            }
        }
        earlier.values().forEach(item -> found.add(whole(collection, item, DiffKind.REMOVED)));
        return found;
    }

    private static ItemDiff whole(String collection, Item item, DiffKind change) {
        return new ItemDiff(collection, item.id(), item.summary(), change, List.of());
    }
}
