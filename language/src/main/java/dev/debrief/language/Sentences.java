package dev.debrief.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a Markdown text into sentences of tokens. One pass, no expressions, so the time grows with the text and with
 * nothing else. A sentence ends at its mark, at the end of its paragraph or of a line that does not go on, and where
 * the author's own words do.
 */
final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of("e.g", "i.e", "etc", "vs", "approx", "no", "mr", "mrs", "ms", "dr", "st", "a.m", "p.m", "cf", "al");

    /** Longer ones are cut, so that looking through one takes bounded time. */
    private static final int MAX_TOKENS = 300;

    private final String text;
    private final List<List<Token>> sentences = new ArrayList<>();
    private List<Token> current = new ArrayList<>();
    private boolean quoted;

    /** Where the search for the end of a quotation came to. */
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

    /** Between two spans only marks of emphasis and links go on with the sentence. */
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

    /** {@code @kim}, but not what comes behind the {@code @} of an address. */
    private boolean isHandle(int at, Span span) {
        return text.charAt(at) == '@'
                && at + 1 < span.end()
                && Character.isLetter(text.codePointAt(at + 1))
                && (at == span.start() || !Character.isLetterOrDigit(text.codePointBefore(at)));
    }

    /** Letters and digits, with what may stand within a word: {@code didn't}, {@code on-call}, {@code e.g}. */
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
                    raw.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2011', '-'),
                    raw,
                    new Span(start, end)));
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
                // other marks say nothing
            }
        }
    }

    /**
     * A quotation ends in its own paragraph; an inch mark does not begin one. Each stretch of text is searched once.
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
        boolean goesOn = at + 1 < text.length() && Character.isLowerCase(text.codePointAt(at + 1));
        return c == '"' || c == '\u201D' || (c == '\n' && !goesOn);
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
