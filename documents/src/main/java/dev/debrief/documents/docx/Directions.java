package dev.debrief.documents.docx;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Finds out in which direction text is read, and in which language of its script. */
final class Directions {

    private Directions() {}

    /** A part of a text that is read in one direction. */
    record Part(String text, boolean rightToLeft) {}

    /** Whether the first letter of the text is of a script that is read from right to left. */
    static boolean isRightToLeft(String text) {
        return requiresBidi(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** @param rightToLeft the direction of the paragraph */
    static List<Part> parts(String text, boolean rightToLeft) {
        if (!rightToLeft && !requiresBidi(text)) {
            return List.of(new Part(text, false));
        }
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        List<Part> parts = new ArrayList<>();
        for (int run = 0; run < bidi.getRunCount(); run++) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            parts.add(new Part(part, bidi.getRunLevel(run) % 2 == 1));
        }
        return parts;
    }

    /** The attribute of a language and its value; empty if the text is of the language of the document. */
    static List<String> language(Part part) {
        if (part.rightToLeft()) {
            return has(part.text(), Character.UnicodeScript.HEBREW) ? List.of("w:bidi", "he-IL") : List.of();
        }
        if (has(part.text(), Character.UnicodeScript.HIRAGANA) || has(part.text(), Character.UnicodeScript.KATAKANA)) {
            return List.of("w:eastAsia", "ja-JP");
        }
        return has(part.text(), Character.UnicodeScript.HANGUL) ? List.of("w:eastAsia", "ko-KR") : List.of();
    }

    static boolean isEastAsian(String text) {
        return text.codePoints()
                .anyMatch(character -> character >= 0x1100
                        && switch (Character.UnicodeScript.of(character)) {
                            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
                            default -> false;
                        });
    }

    private static boolean requiresBidi(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    private static boolean has(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .anyMatch(character -> character >= 0x590 && Character.UnicodeScript.of(character) == script);
    }
}
