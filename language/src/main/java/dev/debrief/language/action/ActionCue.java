package dev.debrief.language.action;

import dev.debrief.language.action.Vocabulary.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A pattern of words to find in a title.
 *
 * <p>Syntax: {@code @} is the position of the verb, {@code ^} the beginning of the title, {@code a|b} matches either
 * word, {@code <list>} the words of a list, {@code <word>} any word with a meaning of its own, {@code x?} is an
 * optional part, and {@code ~} stands for up to four words.
 */
final class ActionCue {

    private static final int MAX_GAP = 4;
    private static final int NO_MATCH = -1;
    private static final String GAP = "~";
    private static final String ANY_WORD = "word";

    private final Position position;
    private final List<Part> parts;

    private ActionCue(Position position, List<Part> parts) {
        this.position = position;
        this.parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException if a list is unknown */
    static ActionCue parse(String written, Vocabulary words) {
        Position position = Position.of(written);
        List<Part> parts = new ArrayList<>();
        for (String part : written.substring(position.prefix.length()).split(" ")) {
            parts.add(Part.parse(part, words));
        }
        return new ActionCue(position, parts);
    }

    /** The positions where a match can begin. */
    IntStream starts(TitleReading title) {
        return switch (position) {
            case VERB -> title.verbs();
            case START -> title.starts();
            case ANYWHERE -> title.positions(0);
        };
    }

    /** The position after a match that begins here, or -1. */
    int end(TitleReading title, int start) {
        int end = end(title, start, 0);
        return end > start ? end : NO_MATCH;
    }

    /** Tries the shortest gap first; gaps are short, so this takes little time. */
    private int end(TitleReading title, int at, int part) {
        if (part == parts.size()) {
            return at;
        }
        Part wanted = parts.get(part);
        if (wanted.gap) {
            return endAfterGap(title, at, part + 1);
        }
        int end = wanted.matches(title, at) ? end(title, at + 1, part + 1) : NO_MATCH;
        return end == NO_MATCH && wanted.optional ? end(title, at, part + 1) : end;
    }

    private int endAfterGap(TitleReading title, int at, int part) {
        for (int skipped = 0; skipped <= MAX_GAP; skipped++) {
            int end = end(title, at + skipped, part);
            if (end != NO_MATCH) {
                return end;
            }
            if (!title.title().isContent(at + skipped)) {
                return NO_MATCH;
            }
        }
        return NO_MATCH;
    }

    private enum Position {
        VERB("@"),
        START("^"),
        ANYWHERE("");

        private final String prefix;

        Position(String prefix) {
            this.prefix = prefix;
        }

        static Position of(String written) {
            if (written.startsWith(VERB.prefix)) {
                return VERB;
            }
            return written.startsWith(START.prefix) ? START : ANYWHERE;
        }
    }

    private record Part(Set<String> words, boolean anyWord, boolean optional, boolean gap) {

        static Part parse(String written, Vocabulary words) {
            if (written.equals(GAP)) {
                return new Part(Set.of(), false, true, true);
            }
            boolean optional = written.endsWith("?");
            String core = optional ? written.substring(0, written.length() - 1) : written;
            Set<String> accepted = new HashSet<>();
            boolean anyWord = false;
            for (String alternative : core.split("\\|")) {
                if (alternative.equals("<" + ANY_WORD + ">")) {
                    anyWord = true;
                } else if (alternative.startsWith("<")) {
                    accepted.addAll(words.words(alternative.substring(1, alternative.length() - 1)));
                } else {
                    accepted.add(alternative);
                }
            }
            return new Part(Set.copyOf(accepted), anyWord, optional, false);
        }

        boolean matches(TitleReading title, int at) {
            String word = title.title().norm(at);
            return title.title().isWord(at)
                    && (words.contains(word)
                            || (anyWord && !word.equals("than") && !title.has(WordList.FUNCTION_WORDS, at)));
        }
    }
}
