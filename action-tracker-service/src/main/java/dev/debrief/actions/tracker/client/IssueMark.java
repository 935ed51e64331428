package dev.debrief.actions.tracker.client;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Marks the issue of an action item, so that it can be found. The key of an item is only unique in one installation of
 * Debrief, its id everywhere.
 *
 * @param itemKey {@code AI-12}
 */
public record IssueMark(String itemKey, UUID itemId) {

    /** The label of all issues of action items. */
    public static final String LABEL = "debrief";

    private static final Pattern OWN_LABEL = Pattern.compile("(?i)debrief(-AI-[1-9][0-9]*)?");
    private static final Pattern IN_TEXT = Pattern.compile(
            "debrief:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})", Pattern.CASE_INSENSITIVE);

    /** {@code debrief-AI-12} */
    public String label() {
        return LABEL + "-" + itemKey;
    }

    /** {@code debrief:01933ea1-…}, for texts. */
    public String text() {
        return LABEL + ":" + itemId;
    }

    /** Whether the text of an issue names an item, among others or alone. */
    static boolean isIn(String text, UUID itemId) {
        return IN_TEXT.matcher(text).results().anyMatch(found -> itemId.equals(UUID.fromString(found.group(1))));
    }

    /** Whether the text of an issue names any item. */
    static boolean isIn(String text) {
        return IN_TEXT.matcher(text).find();
    }

    /** A text that names no item, such as a description that was copied from another issue. */
    static String removedFrom(String text) {
        return IN_TEXT.matcher(text).replaceAll("debrief $1");
    }

    /** Whether a label marks issues, so that it is not one of an action item. */
    public static boolean isMark(String label) {
        return OWN_LABEL.matcher(label).matches();
    }
}
