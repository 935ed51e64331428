package dev.debrief.incidents.timeline.imports.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts Slack markup to Markdown. Code is left as it was typed. */
final class SlackText {

    /** A block of code, code within a line, or a reference to a page, person or channel. */
    private static final Pattern LITERAL = Pattern.compile(
            "```(?<fence>.+?)```|`(?<code>[^`\\n]{1,3000})`|<(?<target>[^<>|]{1,3000})(?:\\|(?<label>[^<>]{0,3000}))?>",
            Pattern.DOTALL);

    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*(?!\\s)([^*\\n]{1,2000})(?<!\\s)\\*(?![\\w*])");

    private SlackText() {}

    /** @param names display names by user id; a user without one becomes "somebody" */
    static String markdown(String text, Map<String, String> names) {
        String bold = withBold(text);
        StringBuilder markdown = new StringBuilder();
        Matcher literal = LITERAL.matcher(bold);
        int end = 0;
        while (literal.find()) {
            markdown.append(unescaped(bold.substring(end, literal.start())));
            if (literal.group("fence") != null) {
                appendFence(markdown, literal.group("fence"), bold.substring(literal.end()));
            } else if (literal.group("code") != null) {
                markdown.append('`').append(unescaped(literal.group("code"))).append('`');
            } else {
                markdown.append(unescaped(resolveReference(literal.group("target"), literal.group("label"), names)));
            }
            end = literal.end();
        }
        return markdown.append(unescaped(bold.substring(end))).toString();
    }

    /** Doubles the asterisks around bold text, but not those in code or references. */
    private static String withBold(String text) {
        StringBuilder outside = new StringBuilder(text);
        Matcher literal = LITERAL.matcher(text);
        while (literal.find()) {
            for (int i = literal.start(); i < literal.end(); i++) {
                outside.setCharAt(i, text.charAt(i) == '\n' ? '\n' : '>');
            }
        }
        StringBuilder bold = new StringBuilder();
        Matcher matcher = BOLD.matcher(outside);
        int end = 0;
        while (matcher.find()) {
            bold.append(text, end, matcher.start())
                    .append("**")
                    .append(text, matcher.start(1), matcher.end(1))
                    .append("**");
            end = matcher.end();
        }
        return bold.append(text.substring(end)).toString();
    }

    /** Slack takes a fence anywhere in a line; in Markdown, its first line would become the name of a language. */
    private static void appendFence(StringBuilder markdown, String code, String rest) {
        if (!markdown.isEmpty() && markdown.charAt(markdown.length() - 1) != '\n') {
            markdown.append('\n');
        }
        markdown.append("```\n").append(unescaped(code.startsWith("\n") ? code.substring(1) : code));
        markdown.append(code.endsWith("\n") ? "```" : "\n```");
        if (!rest.isEmpty() && !rest.startsWith("\n")) {
            markdown.append('\n');
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String resolveReference(String target, @Nullable String label, Map<String, String> names) {
        if (target.startsWith("@")) {
            return names.getOrDefault(target.substring(1), label == null || label.isBlank() ? "somebody" : label);
        } else if (target.startsWith("#")) {
            return label == null || label.isBlank() ? "a channel" : "#" + label;
        } else if (target.startsWith("!")) {
            return label == null || label.isBlank() ? "everybody" : label;
        }
        return label == null || label.isBlank() ? target : "[" + label + "](" + target + ")";
    }
}
