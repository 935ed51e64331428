package dev.debrief.language.action;

import dev.debrief.language.LetterCase;
import dev.debrief.language.Span;
import dev.debrief.language.action.TitleToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a title into tokens, in a single pass. Keeps {@code orders.created_at}, {@code /pay} and {@code p99} whole.
 */
final class TitleTokenizer {

    /** Longer texts are cut off, to bound the time. */
    private static final int MAX_LENGTH = 5000;

    private static final int MAX_TOKENS = 300;

    private static final String CONNECTORS = "'\u2019\u2011-./:@&+";
    private static final String MARKS = ",;:()[]?!.\u2013\u2014\u2026";
    private static final Set<String> ABBREVIATIONS = Set.of("e.g", "i.e", "etc", "vs", "approx");

    private final String text;
    private final List<TitleToken> tokens = new ArrayList<>();

    private TitleTokenizer(String text) {
        this.text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }

    static List<TitleToken> tokens(String text) {
        TitleTokenizer tokenizer = new TitleTokenizer(text);
        int at = 0;
        while (at < tokenizer.text.length() && tokenizer.tokens.size() < MAX_TOKENS) {
            at = tokenizer.read(at);
        }
        return tokenizer.tokens;
    }

    /** @return where to continue */
    private int read(int at) {
        int c = text.codePointAt(at);
        int next = at + Character.charCount(c);
        int close = closingQuote(c, at);
        if (close > at + 1) {
            add(Kind.CODE, at, close + 1);
            return close + 1;
        }
        if (Character.isLetterOrDigit(c) || ("@/#".indexOf(c) >= 0 && isLetterOrDigit(next))) {
            return word(at, next);
        }
        if (c == '&' || c == '+') {
            tokens.add(new TitleToken("and", text.substring(at, next), Kind.WORD, new Span(at, next)));
        } else if ((MARKS.indexOf(c) >= 0 && !(c == '.' && isAfterAbbreviation())) || isDash(c, at)) {
            add(Kind.MARK, at, next);
        }
        return next;
    }

    /** The position of the mark that closes a quotation, or -1. */
    private int closingQuote(int c, int at) {
        return switch (c) {
            case '`' -> text.indexOf('`', at + 1);
            case '"' -> text.indexOf('"', at + 1);
            case '\u201C' -> text.indexOf('\u201D', at + 1);
            default -> -1;
        };
    }

    private int word(int start, int from) {
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c) || c == '_') {
                at += Character.charCount(c);
                continue;
            }
            int connected = at;
            while (connected < text.length() && CONNECTORS.indexOf(text.charAt(connected)) >= 0) {
                connected++;
            }
            if (connected == at || !isLetterOrDigit(connected)) {
                break;
            }
            at = connected;
        }
        if (text.startsWith("()", at)) {
            at += 2;
        } else if (at < text.length() && "%+".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        add(Kind.WORD, start, at);
        return at;
    }

    private boolean isLetterOrDigit(int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private boolean isDash(int c, int at) {
        return c == '-'
                && at > 0
                && Character.isWhitespace(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at + 1));
    }

    private boolean isAfterAbbreviation() {
        return !tokens.isEmpty()
                && ABBREVIATIONS.contains(tokens.get(tokens.size() - 1).norm());
    }

    private void add(Kind kind, int start, int end) {
        String raw = text.substring(start, end);
        String norm = LetterCase.lower(raw).replace('\u2019', '\'').replace('\u2011', '-');
        tokens.add(new TitleToken(norm, raw, kind, new Span(start, end)));
    }
}
