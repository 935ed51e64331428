package dev.debrief.language;

/**
 * A word, a number or a mark.
 *
 * @param norm in small letters, with a straight apostrophe
 * @param raw as it is written
 */
record Token(String norm, String raw, Span span) {

    boolean isWord() {
        return Character.isLetter(norm.codePointAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(norm.codePointAt(0));
    }

    /** {@code @kim}; a path behind it is the name of a package. */
    boolean isHandle() {
        return norm.charAt(0) == '@' && norm.indexOf('/') < 0;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(raw.codePointAt(0));
    }
}
