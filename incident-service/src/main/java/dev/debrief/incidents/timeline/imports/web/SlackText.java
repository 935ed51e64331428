package dev.debrief.incidents.timeline.imports.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts Slack markup to Markdown. */
final class SlackText {

    private static final Pattern REFERENCE = Pattern.compile("<([^<>|]{1,3000})(?:\\|([^<>]{0,3000}))?>");
    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*([^*\\n]{1,2000})\\*(?![\\w*])");

    private SlackText() {}

    /** @param names display names by user id; a user without one becomes "somebody" */
    static String markdown(String text, Map<String, String> names) {
        String bold = BOLD.matcher(text).replaceAll("**$1**");
        String linked = REFERENCE
                .matcher(bold)
                .replaceAll(reference ->
                        Matcher.quoteReplacement(resolveReference(reference.group(1), reference.group(2), names)));
        return linked.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String resolveReference(String target, @Nullable String label, Map<String, String> names) {
        if (target.startsWith("@")) {
            return names.getOrDefault(target.substring(1), "somebody");
        } else if (target.startsWith("#")) {
            return label == null || label.isBlank() ? "a channel" : "#" + label;
        } else if (target.startsWith("!")) {
            return label == null || label.isBlank() ? "everybody" : label;
        }
        return label == null || label.isBlank() ? target : "[" + label + "](" + target + ")";
    }
}
