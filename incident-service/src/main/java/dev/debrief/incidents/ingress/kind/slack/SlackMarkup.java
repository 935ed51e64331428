package dev.debrief.incidents.ingress.kind.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The characters and references that Slack escapes in texts. */
final class SlackMarkup {

    private static final Pattern REFERENCE = Pattern.compile("<([^<>|]{1,3000})(?:\\|([^<>]{0,3000}))?>");

    private SlackMarkup() {}

    /** References to people, channels and pages become what Slack shows for them. */
    static String toMarkdown(String text) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder markdown = new StringBuilder();
        while (reference.find()) {
            reference.appendReplacement(
                    markdown, Matcher.quoteReplacement(shown(reference.group(1), reference.group(2))));
        }
        return reference
                .appendTail(markdown)
                .toString()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String shown(String target, @Nullable String label) {
        boolean labelled = label != null && !label.isBlank();
        return switch (target.charAt(0)) {
            case '@' -> labelled ? "@" + label : "somebody";
            case '#' -> labelled ? "#" + label : "a channel";
            case '!' -> labelled ? "@" + label : "everybody";
            default -> labelled && target.startsWith("http") ? "[" + label + "](" + target + ")" : target;
        };
    }

    /** So that a text cannot mention anybody or become a link. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
