package dev.debrief.language.action;

import dev.debrief.language.action.Vocabulary.WordList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A title as the rules see it: where its verb is, and how particular its words are. */
final class TitleReading {

    private static final Pattern IDENTIFIER =
            Pattern.compile("[a-z0-9][A-Z]|_|\\(\\)|^/\\w|\\w\\.\\w|\\w/\\w+/|^[A-Z]{2,}-\\d+|::|\\w:\\w|^v\\d|^#\\d");
    private static final Set<String> ABBREVIATIONS = Set.of("e.g", "i.e");
    private static final Set<String> ONE = Set.of("one", "a", "an");
    private static final Set<String> COORDINATORS = Set.of("and", "or", ",");

    /** Words that make a title no more particular. */
    private static final List<WordList> UNPARTICULAR =
            List.of(WordList.FUNCTION_WORDS, WordList.VERBS, WordList.PEOPLE, WordList.HEDGE, WordList.COMPARATIVE);

    private final Title title;
    private final Vocabulary words;
    private final VerbGrammar grammar;
    private final VerbFinder.Clause clause;
    private final BitSet dates;
    private final boolean due;

    private TitleReading(Title title, Vocabulary words) {
        this.title = title;
        this.words = words;
        this.grammar = new VerbGrammar(words);
        this.clause = new VerbFinder(words, grammar).find(title);
        Deadlines deadlines = new Deadlines(words);
        this.dates = deadlines.in(title);
        this.due = deadlines.areDue(title, dates);
    }

    static TitleReading of(String text, Vocabulary words) {
        return new TitleReading(Title.of(text), words);
    }

    Title title() {
        return title;
    }

    int start() {
        return clause.start();
    }

    /** {@link VerbFinder#NONE} if the title does not say what will be done. */
    int verb() {
        return clause.verb();
    }

    boolean hasVerb() {
        return clause.verb() != VerbFinder.NONE;
    }

    boolean isVerb(int at) {
        return grammar.isVerb(title, at);
    }

    /** Whether a verb that changes one thing for another says for which: "switch … to …". */
    boolean hasTarget(int verb) {
        return grammar.hasTarget(title, verb);
    }

    boolean isEndOfNounPhrase(int at) {
        return grammar.isEndOfNounPhrase(title, at);
    }

    /** The verb, and the one that is joined to it: "review and improve". */
    IntStream verbs() {
        int verb = clause.verb();
        if (verb == VerbFinder.NONE) {
            return IntStream.empty();
        }
        int second =
                verb + (title.norm(verb + 1).equals(",") && title.norm(verb + 2).equals("and") ? 3 : 2);
        return COORDINATORS.contains(title.norm(verb + 1)) && isVerb(second)
                ? IntStream.of(verb, second)
                : IntStream.of(verb);
    }

    /** Where the clause begins, with and without words such as "please". */
    IntStream starts() {
        int at = clause.start();
        while (words.has(WordList.OPENERS, title.norm(at))) {
            at++;
        }
        return at == clause.start() ? IntStream.of(at) : IntStream.of(clause.start(), at);
    }

    boolean has(WordList list, int at) {
        return words.has(list, title.norm(at));
    }

    /** Whether a number measures something, in contrast to one of a date. */
    boolean isMeasure(int at) {
        return !isDate(at)
                && (title.isNumber(at)
                        || has(WordList.NUMBER_WORDS, at)
                        || (ONE.contains(title.norm(at)) && has(WordList.TIME_UNITS, at + 1)));
    }

    boolean hasMeasure() {
        return positions(0).anyMatch(this::isMeasure);
    }

    boolean hasDate() {
        return !dates.isEmpty();
    }

    /** Whether a date says when it will be done. */
    boolean hasDueDate() {
        return due;
    }

    /** {@code orders.created_at}, {@code /pay}, or something in quotation marks. */
    boolean isIdentifier(int at) {
        if (!title.isContent(at) || isDate(at)) {
            return false;
        }
        return title.isCode(at)
                || (!has(WordList.GENERIC, at)
                        && !ABBREVIATIONS.contains(title.norm(at))
                        && IDENTIFIER.matcher(title.raw(at)).find());
    }

    /** Number of words from here on that say which thing is meant; identifiers count twice. */
    int particulars(int from) {
        return particulars(from, title.size());
    }

    /** @param to exclusive */
    int particulars(int from, int to) {
        return IntStream.range(from, to).map(this::particularity).sum();
    }

    private int particularity(int at) {
        if (title.isCode(at)) {
            return 2;
        }
        String word = title.norm(at);
        if (title.isMark(at)
                || isDate(at)
                || UNPARTICULAR.stream().anyMatch(list -> words.has(list, word))
                || words.isGeneric(word)
                || (word.length() > 4 && word.endsWith("ly"))
                || title.isNumber(at)) {
            return 0;
        }
        return isIdentifier(at) ? 2 : 1;
    }

    private boolean isDate(int at) {
        return at >= 0 && dates.get(at);
    }

    /** Whether one of these words is in the title. */
    boolean mentions(Set<String> wanted) {
        return positions(0).anyMatch(at -> wanted.contains(title.norm(at)));
    }

    /** The positions from here to the end. */
    IntStream positions(int from) {
        return IntStream.range(Math.max(0, from), Math.max(from, title.size()));
    }
}
