package dev.debrief.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Suppresses findings by a comment: {@code <!-- lint:allow B9 reason="The regulator asks for one." -->}. It names
 * categories or rules, separated by commas. After text it applies to the line, on a separate line to the text below it
 * up to the next blank line.
 *
 * @param targets categories and rule IDs
 * @param reason if empty, the suppression has no effect
 * @param span the text it applies to
 */
record InlineSuppression(Set<String> targets, String reason, Span span) {

    /** Shown with a finding if the suppression that covers it has no reason. */
    static final String WITHOUT_REASON =
            "A suppression without a reason has no effect; write <!-- lint:allow … reason=\"…\" -->.";

    private static final String MARK = "lint:allow";
    private static final String REASON = "reason=";

    /** Limit per text, to bound the running time. */
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
                    suppressions.add(parse(comment.substring(mark + MARK.length()), spanOf(markdown, tag, end)));
                }
            }
        }
        return suppressions;
    }

    boolean covers(Rule rule, Span finding) {
        return span.contains(finding) && (targets.contains(rule.id()) || targets.contains(rule.category()));
    }

    private static InlineSuppression parse(String written, Span span) {
        int at = written.indexOf(REASON);
        String names = at < 0 ? written : written.substring(0, at);
        return new InlineSuppression(
                Arrays.stream(names.split("[\\s,]+"))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                at < 0 ? "" : reason(written.substring(at + REASON.length())),
                span);
    }

    private static String reason(String written) {
        int end = written.indexOf("-->");
        return (end < 0 ? written : written.substring(0, end))
                .replaceAll("[\"\u201C\u201D]", "")
                .strip();
    }

    private static Span spanOf(String markdown, Span comment, int endOfBlock) {
        int line = markdown.lastIndexOf('\n', comment.start() - 1) + 1;
        boolean alone = markdown.substring(line, comment.start()).isBlank();
        if (alone) {
            return new Span(comment.start(), endOfBlock);
        }
        int end = markdown.indexOf('\n', comment.end());
        return new Span(line, end < 0 ? markdown.length() : end);
    }

    /** The start of the next blank line after text. */
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
