package dev.debrief.documents.audience;

import dev.debrief.documents.tree.UserMarkdown;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Removes links from Markdown and keeps their texts. */
final class LinkRemoval {

    private static final Pattern INLINE =
            Pattern.compile("!?\\[([^\\[\\]]{0,1000}+)]\\(\\s{0,9}+<?+([^\\s()<>]{0,2000}+)>?+[^()]{0,1000}+\\)");
    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^[ >]{0,9}\\[[^\\[\\]]{1,999}]:\\s{0,9}(\\S{1,2000}).*$");
    private static final Pattern BARE =
            Pattern.compile("(?i)<?(?<![\\p{L}\\p{N}+.-])(?:https?|ftp|mailto|slack|file):[^\\s<>)\\]\"]+>?");

    private LinkRemoval() {}

    static String without(String markdown) {
        String removed = without(markdown, link -> true);
        return hasLink(removed) ? PlainText.of(removed, text -> replaceBare(text, link -> true)) : removed;
    }

    /** Removes the links whose addresses are to go. */
    static String without(String markdown, Predicate<String> removed) {
        if (!markdown.contains(":") && !markdown.contains("](")) {
            return markdown;
        }
        String text = replace(INLINE, markdown, removed, 2, "$1");
        text = replace(DEFINITION, text, removed, 1, "");
        return replaceBare(text, removed);
    }

    private static String replaceBare(String text, Predicate<String> removed) {
        return replace(BARE, text, removed, 0, "a link");
    }

    private static String replace(
            Pattern pattern, String text, Predicate<String> removed, int address, String replacement) {
        Matcher found = pattern.matcher(text);
        StringBuilder result = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(
                    result, removed.test(found.group(address)) ? replacement : Matcher.quoteReplacement(found.group()));
        }
        return found.appendTail(result).toString();
    }

    private static boolean hasLink(String markdown) {
        if (!markdown.contains("[") && !markdown.contains("<")) {
            return false;
        }
        Node root = UserMarkdown.parse(markdown);
        for (Node node = root; node != null; node = PlainText.next(node, root)) {
            if (node instanceof Link) {
                return true;
            }
        }
        return false;
    }
}
