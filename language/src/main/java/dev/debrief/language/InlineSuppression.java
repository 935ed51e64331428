package dev.debrief.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an author lets stand: {@code <!-- lint:allow B9 reason="The regulator asks for one." -->}, with categories or
 * rules, several of them apart by commas. Behind words it is for its line, on a line of its own for the text below it
 * up to the next empty line.
 *
 * @param what categories and rules
 * @param reason empty when none is given, and then it has no effect
 * @param where what it is for
 */
record InlineSuppression(Set<String> what, String reason, Span where) {

    /** Said of a finding that would be covered. */
    static final String WITHOUT_REASON =
            "It was to be allowed here, but without a reason: write <!-- lint:allow … reason=\"…\" -->.";

    private static final String MARK = "lint:allow";
    private static final String REASON = "reason=";

    /** More than these in one text are not read, so that the time stays bounded. */
    private static final int MAX_SUPPRESSIONS = 1000;

    static List<InlineSuppression> of(String markdown, Prose prose) {
        List<InlineSuppression> suppressions = new ArrayList<>();
        int end = -1;
        for (Span tag : prose.tags()) {
            if (markdown.startsWith("<!--", tag.start()) && suppressions.size() < MAX_SUPPRESSIONS) {
                String comment = tag.in(markdown);
                int mark = comment.indexOf(MARK);
                if (mark >= 0) {
                    if (end < tag.end()) {
                        end = endOfBlock(markdown, tag.end());
                    }
                    suppressions.add(parse(comment.substring(mark + MARK.length()), where(markdown, tag, end)));
                }
            }
        }
        return suppressions;
    }

    boolean covers(Rule rule, Span span) {
        return where.contains(span) && (what.contains(rule.id()) || what.contains(rule.category()));
    }

    private static InlineSuppression parse(String written, Span where) {
        int at = written.indexOf(REASON);
        String names = at < 0 ? written : written.substring(0, at);
        return new InlineSuppression(
                Arrays.stream(names.split("[\\s,]+"))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                at < 0 ? "" : reason(written.substring(at + REASON.length())),
                where);
    }

    private static String reason(String written) {
        int end = written.indexOf("-->");
        return (end < 0 ? written : written.substring(0, end))
                .replaceAll("[\"\u201C\u201D]", "")
                .strip();
    }

    private static Span where(String markdown, Span comment, int endOfBlock) {
        int line = markdown.lastIndexOf('\n', comment.start() - 1) + 1;
        boolean alone = markdown.substring(line, comment.start()).isBlank();
        if (alone) {
            return new Span(comment.start(), endOfBlock);
        }
        int end = markdown.indexOf('\n', comment.end());
        return new Span(line, end < 0 ? markdown.length() : end);
    }

    /** Where the next empty line is that has words before it. */
    private static int endOfBlock(String markdown, int from) {
        int line = from;
        boolean words = false;
        while (line < markdown.length()) {
            int end = markdown.indexOf('\n', line);
            int next = end < 0 ? markdown.length() : end + 1;
            boolean empty = markdown.substring(line, next).isBlank();
            if (empty && words) {
                return line;
            }
            words |= !empty;
            line = next;
        }
        return markdown.length();
    }
}
