package dev.debrief.postmortems.version;

import com.github.difflib.DiffUtils;
import dev.debrief.postmortems.version.ContentSnapshot.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a section. */
@Schema(description = "What became of a section")
public record SectionDiff(
        @Schema(description = "The key of the section", examples = "executive-summary")
        String key,

        @Schema(description = "Its heading, the later one where it changed", examples = "Executive summary")
        String title,

        @Schema(description = "Whether it came, went, or stayed with changes", examples = "CHANGED")
        DiffKind change,

        @Schema(description = "The heading before; absent unless it changed", examples = "Summary") @Nullable String previousTitle,

        @Schema(description = "Whether it has another place among the sections", examples = "false")
        boolean moved,

        @Schema(description = "How its text changed, from top to bottom")
        List<TextHunk> text) {

    public SectionDiff {
        text = List.copyOf(text);
    }

    /** In the order of the later version, those that went at the end. */
    static List<SectionDiff> between(List<Passage> before, List<Passage> after) {
        Map<String, Passage> earlier = byKey(before);
        Map<String, Passage> later = byKey(after);
        Set<String> moved = moved(earlier.keySet(), later.keySet());
        List<SectionDiff> found = new ArrayList<>();
        later.values().forEach(passage -> {
            String key = passage.shape().key();
            Passage previous = earlier.get(key);
            SectionDiff diff = previous == null ? added(passage) : changed(previous, passage, moved.contains(key));
            if (!diff.isUnchanged()) {
                found.add(diff);
            }
        });
        earlier.values().stream()
                .filter(passage -> !later.containsKey(passage.shape().key()))
                .map(SectionDiff::removed)
                .forEach(found::add);
        return found;
    }

    /** Those that both have, without which the order of the others would be the same. */
    private static Set<String> moved(Set<String> earlier, Set<String> later) {
        List<String> from = earlier.stream().filter(later::contains).toList();
        List<String> to = later.stream().filter(earlier::contains).toList();
        Set<String> moved = new LinkedHashSet<>();
        DiffUtils.diff(from, to).getDeltas().forEach(delta -> {
            moved.addAll(delta.getSource().getLines());
            moved.addAll(delta.getTarget().getLines());
        });
        return moved;
    }

    private static SectionDiff added(Passage passage) {
        return new SectionDiff(
                passage.shape().key(),
                passage.shape().title(),
                DiffKind.ADDED,
                null,
                false,
                TextHunk.between("", passage.text()));
    }

    private static SectionDiff removed(Passage passage) {
        return new SectionDiff(
                passage.shape().key(),
                passage.shape().title(),
                DiffKind.REMOVED,
                null,
                false,
                TextHunk.between(passage.text(), ""));
    }

    private static SectionDiff changed(Passage before, Passage after, boolean moved) {
        String title = after.shape().title();
        return new SectionDiff(
                after.shape().key(),
                title,
                DiffKind.CHANGED,
                before.shape().title().equals(title) ? null : before.shape().title(),
                moved,
                TextHunk.between(before.text(), after.text()));
    }

    private boolean isUnchanged() {
        return change == DiffKind.CHANGED && previousTitle == null && !moved && text.isEmpty();
    }

    private static Map<String, Passage> byKey(List<Passage> passages) {
        Map<String, Passage> byKey = new LinkedHashMap<>();
        passages.forEach(passage -> byKey.put(passage.shape().key(), passage));
        return byKey;
    }
}
