package dev.debrief.postmortems.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.List;

/**
 * Removed lines and the lines that replace them.
 *
 * @param fromLine counted from 1
 * @param toLine counted from 1
 */
public record TextHunk(int fromLine, int toLine, List<String> removed, List<String> added) {

    /** Finding the smallest change is quadratic, so longer texts count as rewritten. */
    private static final int MAX_LINES = 2000;

    public TextHunk {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    static List<TextHunk> between(String before, String after) {
        List<String> from = lines(before);
        List<String> to = lines(after);
        int same = commonPrefixLength(from, to);
        List<String> fromRest = from.subList(same, from.size());
        List<String> toRest = to.subList(same, to.size());
        if (Math.max(fromRest.size(), toRest.size()) > MAX_LINES) {
            return List.of(new TextHunk(same + 1, same + 1, fromRest, toRest));
        }
        return DiffUtils.diff(fromRest, toRest).getDeltas().stream()
                .map(delta -> of(same, delta))
                .toList();
    }

    private static TextHunk of(int same, AbstractDelta<String> delta) {
        return new TextHunk(
                same + delta.getSource().getPosition() + 1,
                same + delta.getTarget().getPosition() + 1,
                delta.getSource().getLines(),
                delta.getTarget().getLines());
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static int commonPrefixLength(List<String> from, List<String> to) {
        int same = 0;
        while (same < Math.min(from.size(), to.size()) && from.get(same).equals(to.get(same))) {
            same++;
        }
        return same;
    }
}
