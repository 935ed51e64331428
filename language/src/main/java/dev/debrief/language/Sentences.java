package dev.debrief.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into sentences of tokens, in a single pass and linear time. A sentence ends at its punctuation mark, at
 * the end of a paragraph, at the end of a line that does not continue in lower case, and where the author's own words
 * end.
 */
final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of("e.g", "i.e", "etc", "vs", "approx", "no", "mr", "mrs", "ms", "dr", "st", "a.m", "p.m", "cf", "al");

    /** Longer sentences are split, to bound the time per sentence. */
    private static final int MAX_TOKENS = 300;

    private final String text;
    private final List<List<Token>> sentences = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private boolean quoted;

    /** The position that the search for the end of a quotation has reached. */
    private int searchedTo = -1;

    private Sentences(String text) {
        this.text = text;
    }

    static List<List<Token>> of(String markdown, Prose prose) {
        Sentences sentences = new Sentences(markdown);
        int last = 0;
        for (Span span : prose.words()) {
            if (sentences.isBreak(last, span.start())) {
                sentences.end();
            }
            sentences.read(span);
            last = span.end();
        }
        sentences.end();
        return sentences.sentences;
    }

    /** Only emphasis marks and link syntax between two spans continue the sentence. */
    private boolean isBreak(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '`' || c == '>') {
                return true;
            }
        }
        return false;
    }

    private void read(Span span) {
        int i = span.start();
        while (i < span.end()) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                i = word(i, i, span.end());
            } else if (isHandle(i, span)) {
                i = word(i, i + 1, span.end());
            } else {
                i += Character.charCount(c);
                mark(c, i - Character.charCount(c), i);
            }
        }
    }

    /** {@code @kim}, but not the domain of an e-mail address. */
    private boolean isHandle(int at, Span span) {
        return text.charAt(at) == '@'
                && at + 1 < span.end()
                && Character.isLetter(text.codePointAt(at + 1))
                && (at == span.start() || !Character.isLetterOrDigit(text.codePointBefore(at)));
    }

    /** Letters and digits, with connectors within a word: {@code didn't}, {@code on-call}, {@code e.g}. */
    private int word(int start, int from, int end) {
        int i = from;
        while (i < end) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean within = isWordConnector(c) && next < end && Character.isLetterOrDigit(text.codePointAt(next));
            if (!Character.isLetterOrDigit(c) && !within) {
                break;
            }
            i = next;
        }
        add(start, i);
        return i;
    }

    private static boolean isWordConnector(int c) {
        return c == '\'' || c == '\u2019' || c == '-' || c == '\u2011' || c == '.' || c == '_' || c == '/';
    }

    private void add(int start, int end) {
        if (current.size() == MAX_TOKENS) {
            endSentence();
        }
        if (!quoted) {
            String raw = text.substring(start, end);
            current.add(new Token(
                    LetterCase.lower(raw).replace('\u2019', '\'').replace('\u2011', '-'), raw, new Span(start, end)));
        }
    }

    private void mark(int c, int start, int end) {
        switch (c) {
            case '"', '\u201C', '\u201D' -> {
                quoted = c == '"' ? !quoted : c == '\u201C';
                if (quoted && !closes(end)) {
                    quoted = false;
                }
            }
            case '?' -> {
                add(start, end);
                end();
            }
            case '.', '!' -> {
                if (c == '!' || !isAbbreviation()) {
                    end();
                }
            }
            case ',', ';', ':', '(', ')', '\u2014', '\u2013' -> add(start, end);
            default -> {
                // other characters are ignored
            }
        }
    }

    /**
     * Whether a quotation ends in the same paragraph; otherwise the mark is not a quotation mark (6"). Searches each
     * character once.
     */
    private boolean closes(int from) {
        if (from > searchedTo) {
            searchedTo = from;
            while (searchedTo < text.length() && !isEndOfSearch(searchedTo)) {
                searchedTo++;
            }
        }
        return searchedTo < text.length() && text.charAt(searchedTo) != '\n';
    }

    private boolean isEndOfSearch(int at) {
        char c = text.charAt(at);
        boolean continues = at + 1 < text.length() && Character.isLowerCase(text.codePointAt(at + 1));
        return c == '"' || c == '\u201D' || (c == '\n' && !continues);
    }

    private boolean isAbbreviation() {
        return !current.isEmpty()
                && ABBREVIATIONS.contains(current.get(current.size() - 1).norm());
    }

    private void end() {
        endSentence();
        quoted = false;
    }

    private void endSentence() {
        if (!current.isEmpty()) {
            sentences.add(List.copyOf(current));
            current = new ArrayList<>();
        }
    }
}
