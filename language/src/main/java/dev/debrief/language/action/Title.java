package dev.debrief.language.action;

import dev.debrief.language.Span;
import dev.debrief.language.action.TitleToken.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** The tokens of a title. Positions outside of it are allowed: nothing is there. */
record Title(String text, List<TitleToken> tokens) {

    private static final Pattern NUMBER = Pattern.compile(
            "\\d[\\d.,:]*(?:%|ms|s|secs?|mins?|m|h|hrs?|d|gb|mb|kb|tb|gib|mib|x|k|rps|qps|g)?|\\d+-[a-z]+");

    Title {
        tokens = List.copyOf(tokens);
    }

    static Title of(String text) {
        return new Title(text, TitleTokenizer.tokens(text));
    }

    int size() {
        return tokens.size();
    }

    String norm(int at) {
        return isInside(at) ? tokens.get(at).norm() : "";
    }

    String raw(int at) {
        return isInside(at) ? tokens.get(at).raw() : "";
    }

    boolean isWord(int at) {
        return isInside(at) && tokens.get(at).kind() == Kind.WORD;
    }

    boolean isCode(int at) {
        return isInside(at) && tokens.get(at).kind() == Kind.CODE;
    }

    boolean isMark(int at) {
        return isInside(at) && tokens.get(at).kind() == Kind.MARK;
    }

    boolean isContent(int at) {
        return isInside(at) && !isMark(at);
    }

    boolean isEnd(int at) {
        return at >= tokens.size();
    }

    boolean isNumber(int at) {
        return NUMBER.matcher(norm(at)).matches();
    }

    long wordCount() {
        return tokens.stream().filter(token -> token.kind() != Kind.MARK).count();
    }

    Span span(Match match) {
        return new Span(
                tokens.get(match.from()).span().start(),
                tokens.get(match.to() - 1).span().end());
    }

    private boolean isInside(int at) {
        return at >= 0 && at < tokens.size();
    }
}
