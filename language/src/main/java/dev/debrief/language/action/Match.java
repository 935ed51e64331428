package dev.debrief.language.action;

/** Tokens of a title that a rule found. @param to exclusive */
record Match(int from, int to) {

    boolean overlaps(Match other) {
        return from < other.to && other.from < to;
    }
}
