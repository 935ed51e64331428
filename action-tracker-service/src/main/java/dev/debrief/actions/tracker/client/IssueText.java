package dev.debrief.actions.tracker.client;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The description of an issue: that of the action item, and a paragraph about where it comes from. In Markdown, the
 * paragraph stands between comments, so that it can be replaced without touching what people have written.
 */
public final class IssueText {

    private static final String END = "<!-- /debrief -->";
    private static final Pattern BLOCK =
            Pattern.compile("<!-- debrief:[0-9a-fA-F-]{36} -->.*?" + Pattern.quote(END), Pattern.DOTALL);
    private static final Pattern DUE = Pattern.compile("(?m)^Due (\\d{4}-\\d\\d-\\d\\d)$");

    private IssueText() {}

    /** Description and origin, for trackers without Markdown. */
    public static String plain(IssueDraft draft) {
        return described(draft, origin(draft) + " (" + draft.mark().text() + ")");
    }

    /** Description and origin in Markdown. @param withDueDate whether the tracker has no due date of its own */
    public static String markdown(IssueDraft draft, boolean withDueDate) {
        return described(draft, block(draft.mark().text(), origin(draft), withDueDate ? draft.dueOn() : null));
    }

    /** The due date in the paragraph of a text in Markdown; null if there is none. */
    public static @Nullable LocalDate dueOn(String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.find()) {
            return null;
        }
        Matcher due = DUE.matcher(block.group());
        return due.find() ? TrackerJson.day(due.group(1)) : null;
    }

    /** A text in Markdown with another due date in its paragraph; the same text if the paragraph is gone. */
    public static String withDueOn(String text, @Nullable LocalDate dueOn) {
        Matcher block = BLOCK.matcher(text);
        if (!block.find()) {
            return text;
        }
        String undated = DUE.matcher(block.group()).replaceAll("").replaceAll("\n{2,}", "\n");
        String dated = dueOn == null ? undated : undated.replace(END, "Due " + dueOn + "\n" + END);
        return text.substring(0, block.start()) + dated + text.substring(block.end());
    }

    private static String described(IssueDraft draft, String paragraph) {
        String description = draft.description();
        return description == null || description.isBlank() ? paragraph : description.strip() + "\n\n" + paragraph;
    }

    private static String origin(IssueDraft draft) {
        return "Action item " + draft.mark().itemKey() + " of " + draft.origin() + " in Debrief";
    }

    private static String block(String mark, String origin, @Nullable LocalDate dueOn) {
        return "<!-- " + mark + " -->\n" + origin + "\n" + (dueOn == null ? "" : "Due " + dueOn + "\n") + END;
    }
}
