package dev.debrief.language.action;

import dev.debrief.language.Span;

/**
 * A part of a title.
 *
 * @param norm in lower case, with straight apostrophes and hyphens
 * @param raw as written
 */
record TitleToken(String norm, String raw, Kind kind, Span span) {

    enum Kind {
        /** A word, a number, or an identifier. */
        WORD,
        /** Words in backticks or quotation marks. */
        CODE,
        /** Punctuation. */
        MARK
    }
}
