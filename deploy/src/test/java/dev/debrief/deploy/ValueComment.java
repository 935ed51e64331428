package dev.debrief.deploy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of the chart with the comment above it, which begins with {@code # --} and may continue in the next lines.
 *
 * @param path such as {@code kafka.topics.create}
 * @param defaultValue as it is written; empty if it takes several lines
 */
record ValueComment(String path, String defaultValue, String comment) {

    private static final Pattern ENTRY = Pattern.compile("^( *)([A-Za-z]+):(?: (.*))?$");
    private static final String BEGINNING = "# -- ";
    private static final int INDENT = 2;

    /** Values without a comment are listed if they have no members of their own. */
    static List<ValueComment> in(List<String> lines) {
        Reader reader = new Reader();
        lines.forEach(reader::read);
        return List.copyOf(reader.values);
    }

    String row() {
        String value = defaultValue.isEmpty() ? "see values.yaml" : "`" + defaultValue + "`";
        return "| `" + path + "` | " + value + " | " + comment.replace("|", "\\|") + " |\n";
    }

    private static final class Reader {

        private final List<ValueComment> values = new ArrayList<>();
        private final Deque<String> parents = new ArrayDeque<>();
        private final StringBuilder comment = new StringBuilder();

        /** Indentation of a value with a comment, whose members are part of it; -1 outside of one. */
        private int inside = -1;

        private void read(String line) {
            String text = line.strip();
            if (text.startsWith(BEGINNING)) {
                comment.setLength(0);
                comment.append(text.substring(BEGINNING.length()));
            } else if (text.startsWith("#")) {
                if (comment.length() > 0) {
                    comment.append(' ').append(text.substring(1).strip());
                }
            } else {
                Matcher entry = ENTRY.matcher(line);
                if (entry.matches()) {
                    String name = line.substring(entry.start(2), entry.end(2));
                    read(entry.end(1), name, line.substring(entry.end(2) + 1).strip());
                }
            }
        }

        private void read(int indent, String name, String value) {
            if (inside >= 0 && indent > inside) {
                return;
            }
            inside = -1;
            while (parents.size() > indent / INDENT) {
                parents.removeLast();
            }
            parents.addLast(name);
            if (comment.length() > 0) {
                values.add(new ValueComment(path(), value, comment.toString()));
                inside = indent;
            } else if (!value.isEmpty()) {
                values.add(new ValueComment(path(), value, ""));
            }
            comment.setLength(0);
        }

        private String path() {
            Iterator<String> names = parents.iterator();
            StringBuilder path = new StringBuilder(names.next());
            names.forEachRemaining(name -> path.append('.').append(name));
            return path.toString();
        }
    }
}
