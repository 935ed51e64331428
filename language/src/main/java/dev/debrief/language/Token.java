package dev.debrief.language;

/**
 * A word, a number or a punctuation mark.
 *
 * @param norm in lower case, with straight apostrophes and hyphens
 * @param raw as written
 */
record Token(String norm, String raw, Span span) {

    boolean isWord() {
        return Character.isLetter(norm.codePointAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(norm.codePointAt(0));
    }

    /** {@code @kim}, but not the npm package {@code @angular/core}. */
    boolean isHandle() {
        return norm.charAt(0) == '@' && norm.indexOf('/') < 0;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(raw.codePointAt(0));
    }
}
