package dev.debrief.documents.pdf;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Finds the fonts that the texts of a document need, and the characters that no font has. */
final class Glyphs {

    private static final int SQUARE = MissingGlyph.SHOWN_INSTEAD.codePointAt(0);

    /** Separates letters that would be joined, as the space does that is shown instead. */
    private static final int NON_JOINER = 0x200C;

    private static final char NARROW_SPACE = '\u202F';

    private final FontSet fonts;
    private final Map<Integer, FontFamily> known = new HashMap<>();
    private final Set<FontFamily> used = new LinkedHashSet<>();
    private final Map<Integer, Integer> missing = new TreeMap<>();

    Glyphs(FontSet fonts) {
        this.fonts = fonts;
    }

    /** The text as the fonts can show it. */
    String shown(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder shown = new StringBuilder(composed.length());
        composed.codePoints().forEach(codePoint -> append(codePoint, shown));
        return shown.toString();
    }

    private void append(int codePoint, StringBuilder shown) {
        if (isInvisible(codePoint)) {
            return;
        }
        if (codePoint == NON_JOINER) {
            shown.append(NARROW_SPACE);
            return;
        }
        if (codePoint == '\t' || codePoint == '\n') {
            shown.appendCodePoint(codePoint);
        } else if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
            shown.append(MissingGlyph.SHOWN_INSTEAD);
            missing.merge(codePoint, 1, Integer::sum);
        } else if (hasFont(codePoint)) {
            shown.appendCodePoint(codePoint);
        } else {
            missing.merge(codePoint, 1, Integer::sum);
            shown.append(hasFont(SQUARE) ? MissingGlyph.SHOWN_INSTEAD : "?");
        }
    }

    /**
     * Fonts draw a sign for characters that steer the direction or join others. Variation selectors choose between
     * shapes that these fonts do not have.
     */
    private static boolean isInvisible(int codePoint) {
        return codePoint == '\r'
                || Character.getType(codePoint) == Character.FORMAT && codePoint != NON_JOINER
                || codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private boolean hasFont(int codePoint) {
        FontFamily family = known.get(codePoint);
        if (family == null && !known.containsKey(codePoint)) {
            family = fonts.familyWith(codePoint).orElse(null);
            known.put(codePoint, family);
            if (family != null) {
                used.add(family);
            }
        }
        return family != null;
    }

    /** The families that the texts so far need, and those for text and code, that for text first. */
    List<String> families() {
        return fonts.families().stream()
                .filter(family -> used.contains(family) || BundledFonts.isAlwaysUsed(family))
                .map(FontFamily::name)
                .toList();
    }

    List<MissingGlyph> missing() {
        return missing.entrySet().stream()
                .map(glyph -> new MissingGlyph(
                        glyph.getKey(),
                        Objects.requireNonNullElse(Character.getName(glyph.getKey()), "UNASSIGNED"),
                        glyph.getValue()))
                .toList();
    }
}
