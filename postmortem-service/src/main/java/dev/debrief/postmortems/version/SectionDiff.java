package dev.debrief.postmortems.version;

import com.github.difflib.DiffUtils;
import dev.debrief.postmortems.section.SectionContent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a section.
 *
 * @param title the later one if it changed
 * @param previousTitle null unless it changed
 * @param moved whether its position among the sections changed
 */
public record SectionDiff(
        String key, String title, DiffKind change, @Nullable String previousTitle, boolean moved, List<TextHunk> text) {

    public SectionDiff {
        text = List.copyOf(text);
    }

    /** In the order of the later version, removed ones last. */
    static List<SectionDiff> between(List<SectionContent> before, List<SectionContent> after) {
        Map<String, SectionContent> earlier = byKey(before);
        Map<String, SectionContent> later = byKey(after);
        Set<String> moved = moved(earlier.keySet(), later.keySet());
        List<SectionDiff> found = new ArrayList<>();
        later.values().forEach(content -> {
            String key = content.shape().key();
            SectionContent previous = earlier.get(key);
            SectionDiff diff = previous == null ? added(content) : changed(previous, content, moved.contains(key));
            if (!diff.isUnchanged()) {
                found.add(diff);
            }
        });
        earlier.values().stream()
                .filter(content -> !later.containsKey(content.shape().key()))
                .map(SectionDiff::removed)
                .forEach(found::add);
        return found;
    }

    /** The smallest set of common sections whose moves explain the new order. */
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

    private static SectionDiff added(SectionContent content) {
        return new SectionDiff(
                content.shape().key(),
                content.shape().title(),
                DiffKind.ADDED,
                null,
                false,
                TextHunk.between("", content.text()));
    }

    private static SectionDiff removed(SectionContent content) {
        return new SectionDiff(
                content.shape().key(),
                content.shape().title(),
                DiffKind.REMOVED,
                null,
                false,
                TextHunk.between(content.text(), ""));
    }

    private static SectionDiff changed(SectionContent before, SectionContent after, boolean moved) {
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

    private static Map<String, SectionContent> byKey(List<SectionContent> contents) {
        Map<String, SectionContent> byKey = new LinkedHashMap<>();
        contents.forEach(content -> byKey.put(content.shape().key(), content));
        return byKey;
    }
}
