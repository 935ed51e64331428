package dev.debrief.actions.tracker.client;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

    /** The item that the text of an issue names; null if it names none. */
    static @Nullable UUID itemIn(String text) {
        Matcher found = IN_TEXT.matcher(text);
        return found.find() ? UUID.fromString(found.group(1)) : null;
    }

    /** Whether a label marks issues, so that it is not one of an action item. */
    public static boolean isMark(String label) {
        return OWN_LABEL.matcher(label).matches();
    }
}
