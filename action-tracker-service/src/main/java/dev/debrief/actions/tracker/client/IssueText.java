package dev.debrief.actions.tracker.client;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The description of an issue: that of the action item, and a paragraph about where it comes from. In Markdown, the
 * paragraph stands between comments, so that it can be replaced without touching what people have written.
 */
public final class IssueText {

    private static final String END = "<!-- /debrief -->";
    private static final Pattern BEGIN = Pattern.compile("<!-- debrief:([0-9a-fA-F-]{36}) -->");
    private static final Pattern COMMENT = Pattern.compile("<!--(?=\\s*/?debrief)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DUE = Pattern.compile("(?m)^Due (\\d{4}-\\d\\d-\\d\\d)$");

    private IssueText() {}

    /** Where the paragraph begins and ends. */
    private record Block(int start, int end) {

        String of(String text) {
            return text.substring(start, end);
        }
    }

    /** Description and origin, for trackers without Markdown. */
    public static String plain(IssueDraft draft) {
        return joined(unmarked(draft.description()), plain(origin(draft), draft.mark()));
    }

    /** Description and origin in Markdown. @param withDueDate whether the tracker has no due date of its own */
    public static String markdown(IssueDraft draft, boolean withDueDate) {
        String description = COMMENT.matcher(unmarked(draft.description())).replaceAll("&lt;!--");
        return joined(description, block(draft.mark(), origin(draft), withDueDate ? draft.dueOn() : null));
    }

    /** The sentence that names the item in the text of an existing issue, for trackers without Markdown. */
    public static String plain(IssueMark mark) {
        return plain(origin(mark), mark);
    }

    /** A text in Markdown that names the item; the same text if it does so already. */
    public static String marked(String text, IssueMark mark) {
        return IssueMark.isIn(text, mark.itemId()) ? text : joined(text, block(mark, origin(mark), null));
    }

    /**
     * The due date in the paragraph of a text in Markdown, the last one if there are several; null if there is none.
     */
    public static @Nullable LocalDate dueOn(String text) {
        Block block = block(text, null);
        Matcher due = DUE.matcher(block == null ? "" : block.of(text));
        return due.find() ? day(due.group(1)) : null;
    }

    /** A text in Markdown with another due date in the paragraph of an item, which is appended if it is gone. */
    public static String withDueOn(String text, IssueMark mark, @Nullable LocalDate dueOn) {
        Block block = block(text, mark.itemId());
        if (block == null) {
            return dueOn == null ? text : joined(text, block(mark, origin(mark), dueOn));
        }
        String undated = DUE.matcher(block.of(text)).replaceAll("").replaceAll("(\\r?\\n){2,}", "\n");
        String dated = dueOn == null ? undated : undated.replace(END, "Due " + dueOn + "\n" + END);
        return text.substring(0, block.start()) + dated + text.substring(block.end());
    }

    /** The last paragraph about an item, or about any item. */
    private static @Nullable Block block(String text, @Nullable UUID itemId) {
        Block last = null;
        Matcher begin = BEGIN.matcher(text);
        while (begin.find()) {
            int end = text.indexOf(END, begin.end());
            if (end >= 0 && (itemId == null || itemId.toString().equalsIgnoreCase(begin.group(1)))) {
                last = new Block(begin.start(), end + END.length());
            }
        }
        return last;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** A description without marks: it may have been copied from another issue. */
    private static String unmarked(@Nullable String description) {
        return description == null ? "" : IssueMark.removedFrom(description.strip());
    }

    private static String joined(String text, String paragraph) {
        return text.isBlank() ? paragraph : text.stripTrailing() + "\n\n" + paragraph;
    }

    private static String origin(IssueDraft draft) {
        return "Action item " + draft.mark().itemKey() + " of " + draft.origin() + " in Debrief";
    }

    private static String origin(IssueMark mark) {
        return "Action item " + mark.itemKey() + " in Debrief";
    }

    private static String plain(String origin, IssueMark mark) {
        return origin + " (" + mark.text() + ")";
    }

    private static String block(IssueMark mark, String origin, @Nullable LocalDate dueOn) {
        return "<!-- " + mark.text() + " -->\n" + origin + "\n" + (dueOn == null ? "" : "Due " + dueOn + "\n") + END;
    }
}
