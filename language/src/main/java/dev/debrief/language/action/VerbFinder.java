package dev.debrief.language.action;

import dev.debrief.language.action.Vocabulary.WordList;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the verb that says what will be done. */
final class VerbFinder {

    static final int NONE = -1;

    private static final int MAX_SUBJECT = 6;
    private static final int MAX_LABEL = 7;
    private static final Pattern KEY = Pattern.compile("(?:ai|pm|inc|p|sev|prio)-?\\d+");
    private static final Set<String> PRONOUNS = Set.of("we", "i", "you", "they");
    private static final Set<String> WISHES = Set.of("need", "have", "want", "plan", "ought", "agreed", "decided");
    private static final Set<String> OBLIGATIONS =
            Set.of("need", "needs", "want", "plan", "have", "has", "going", "ought");
    private static final Set<String> NEGATIONS = Set.of("don't", "not", "never", "always");
    private static final Set<String> FILLERS = Set.of("also", "all", "now");
    private static final Set<String> CLAUSE_OPENERS = Set.of("whether", "that");
    private static final Set<String> SEPARATORS = Set.of(":", "-", "\u2013", "\u2014");

    private final Vocabulary words;
    private final VerbGrammar grammar;

    VerbFinder(Vocabulary words, VerbGrammar grammar) {
        this.words = words;
        this.grammar = grammar;
    }

    /**
     * Where the action begins, and its verb.
     *
     * @param start the first token after list markers, keys and a label
     * @param verb {@link #NONE} if there is none
     */
    record Clause(int start, int verb) {}

    Clause find(Title title) {
        int start = afterMarkers(title);
        int verb = verbOfClause(title, start);
        if (verb == NONE && words.has(WordList.SUBORDINATORS, title.norm(start))) {
            verb = verbAfterSubordinateClause(title, start);
        }
        return verb == NONE ? afterLabel(title, start) : new Clause(start, verb);
    }

    /** "1. Add", "[P1] Add", "AI-12: Add". */
    private static int afterMarkers(Title title) {
        int at = 0;
        while (!title.isEnd(at)) {
            String word = title.norm(at);
            if (word.equals("[") || word.equals("(")) {
                int close = at;
                while (!title.isEnd(close)
                        && !title.norm(close).equals("]")
                        && !title.norm(close).equals(")")) {
                    close++;
                }
                if (title.isEnd(close)) {
                    return at;
                }
                at = close + 1;
            } else if (title.isMark(at) || KEY.matcher(word).matches()) {
                at++;
            } else if (isListNumber(title, at)) {
                at += 2;
            } else {
                return at;
            }
        }
        return 0;
    }

    private static boolean isListNumber(Title title, int at) {
        String next = title.norm(at + 1);
        return title.norm(at).chars().allMatch(Character::isDigit) && (next.equals(".") || next.equals(")"));
    }

    /** "Checkout: add", "Database - add". */
    private Clause afterLabel(Title title, int start) {
        for (int at = start + 1; at < Math.min(start + MAX_LABEL, title.size()); at++) {
            if (SEPARATORS.contains(title.norm(at))) {
                int verb = verbOfClause(title, at + 1);
                return verb == NONE ? new Clause(start, NONE) : new Clause(at + 1, verb);
            }
        }
        return new Clause(start, NONE);
    }

    /** "When the disk is full, delete", "On startup verify the". */
    private int verbAfterSubordinateClause(Title title, int start) {
        for (int at = start + 1; at < title.size(); at++) {
            int verb = title.norm(at).equals(",") ? verbOfClause(title, at + 1) : NONE;
            if (verb != NONE) {
                return verb;
            }
        }
        for (int at = start + 2; at < title.size(); at++) {
            if (words.has(WordList.VERBS, title.norm(at))
                    && (words.has(WordList.DETERMINERS, title.norm(at + 1)) || title.isNumber(at + 1))) {
                return at;
            }
        }
        return NONE;
    }

    private int verbOfClause(Title title, int start) {
        int at = afterOpeners(title, start);
        int afterSubject = afterSubject(title, at);
        if (afterSubject != NONE) {
            int verb = afterOpeners(title, afterSubject);
            if (grammar.isVerb(title, verb)) {
                return verb;
            }
        }
        return grammar.isVerb(title, at) ? at : NONE;
    }

    /** "Please", "do not", "automatically", "need to". */
    private int afterOpeners(Title title, int start) {
        int at = start;
        while (!title.isEnd(at)) {
            String word = title.norm(at);
            String next = title.norm(at + 1);
            if ((words.has(WordList.OPENERS, word) && !next.equals(":"))
                    || NEGATIONS.contains(word)
                    || isAdverb(word)) {
                at++;
            } else if ((word.equals("no") && next.equals("longer"))
                    || (word.equals("do") && next.equals("not"))
                    || (OBLIGATIONS.contains(word) && next.equals("to"))) {
                at += 2;
            } else {
                return at;
            }
        }
        return at;
    }

    private boolean isAdverb(String word) {
        return word.length() > 4
                && word.endsWith("ly")
                && !words.has(WordList.VERBS, word)
                && !words.has(WordList.NOUN_VERBS, word);
    }

    /** The position after "we should" or "platform team to"; {@link #NONE} without such a subject. */
    private int afterSubject(Title title, int start) {
        if (PRONOUNS.contains(title.norm(start))) {
            int at = start + 1;
            while (FILLERS.contains(title.norm(at))) {
                at++;
            }
            if (words.has(WordList.MODALS, title.norm(at))) {
                return at + 1;
            }
            return WISHES.contains(title.norm(at)) && title.norm(at + 1).equals("to") ? at + 2 : NONE;
        }
        if (words.has(WordList.VERBS, title.norm(start)) && !words.has(WordList.TEAM_WORDS, title.norm(start + 1))) {
            return NONE;
        }
        boolean team = false;
        for (int at = start; at < Math.min(start + MAX_SUBJECT, title.size()); at++) {
            String word = title.norm(at);
            boolean to = word.equals("to");
            if (!title.isWord(at) || (words.has(WordList.SUBORDINATORS, word) && !to) || (!team && opensClause(word))) {
                return NONE;
            }
            if (team && (words.has(WordList.MODALS, word) || (to && grammar.isVerb(title, at + 1)))) {
                return at + 1;
            }
            if (team && OBLIGATIONS.contains(word) && title.norm(at + 1).equals("to")) {
                return at + 2;
            }
            team |= words.has(WordList.TEAM_WORDS, word) || word.startsWith("@");
        }
        return NONE;
    }

    /** "Check whether we should", "research how the team can". */
    private boolean opensClause(String word) {
        return CLAUSE_OPENERS.contains(word) || words.has(WordList.INTERROGATIVES, word);
    }
}
