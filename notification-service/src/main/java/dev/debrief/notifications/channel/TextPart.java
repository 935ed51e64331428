package dev.debrief.notifications.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a plain text: a web address that it contains, or what is between two of them. Chats make links of addresses
 * in their own markup, and show everything else as it is.
 */
public record TextPart(String text, boolean isLink) {

    /** Up to the last character that is no punctuation of the sentence around it. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>|\"]*[^\\s<>|\".,;:!?'(){}\\[\\]]");

    /** The parts of a text, in order, without control characters other than line breaks and tabs. */
    public static List<TextPart> of(String text) {
        String visible = withoutControls(text);
        List<TextPart> parts = new ArrayList<>();
        int end = 0;
        for (Matcher links = LINK.matcher(visible); links.find(); end = links.end()) {
            addText(parts, visible.substring(end, links.start()));
            parts.add(new TextPart(links.group(), true));
        }
        addText(parts, visible.substring(end));
        return parts;
    }

    private static void addText(List<TextPart> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new TextPart(text, false));
        }
    }

    /** Also without halves of surrogate pairs, which have no encoding. */
    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(character -> character == '\n'
                        || character == '\t'
                        || !(Character.isISOControl(character) || isSurrogate(character)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
