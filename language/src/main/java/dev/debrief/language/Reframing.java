package dev.debrief.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A suggestion derived from the sentence.
 *
 * @param after cue before the words to reuse
 * @param say template with {@code {rest}} for the rest of the clause after the cue, {@code {subject}} for the words
 *     before it in the finding and {@code {words}} for the match of the cue
 */
record Reframing(Cue after, String say) {

    private static final int MAX_WORDS = 14;

    /** Markdown characters; a clause that contains one of them cannot be reused verbatim. */
    private static final String MARKUP = "*_[]`<>#|\\";

    private static final String ENDS = ".?!,;:)\n\r";

    /** The suggestion, or empty if the sentence cannot be reused safely. */
    Optional<String> of(String text, List<Token> sentence, int from, int to, WordClasses classes, Set<String> people) {
        for (int start = from; start < to; start++) {
            int end = after.end(sentence, start, classes, people);
            if (end > 0) {
                return say(text, sentence, from, start, end);
            }
        }
        return Optional.empty();
    }

    private Optional<String> say(String text, List<Token> sentence, int from, int start, int end) {
        String said = say.replace("{words}", words(text, sentence, start, end));
        if (said.contains("{subject}")) {
            String subject = words(text, sentence, from, start);
            if (start == from || !isPlain(subject)) {
                return Optional.empty();
            }
            said = said.replace("{subject}", uncapitalised(subject, sentence.get(from)));
        }
        if (said.contains("{rest}")) {
            int last = endOfClause(sentence, end);
            String rest = last > end ? words(text, sentence, end, last) : "";
            if (rest.isEmpty() || last - end > MAX_WORDS || !isPlain(rest) || !isEnd(text, sentence, last)) {
                return Optional.empty();
            }
            said = said.replace("{rest}", rest);
        }
        return Optional.of(said);
    }

    private static int endOfClause(List<Token> sentence, int from) {
        int end = from;
        while (end < sentence.size()
                && Character.isLetterOrDigit(sentence.get(end).norm().codePointAt(0))) {
            end++;
        }
        return end;
    }

    private static String words(String text, List<Token> sentence, int from, int to) {
        return from >= to
                ? ""
                : text.substring(
                        sentence.get(from).span().start(),
                        sentence.get(to - 1).span().end());
    }

    private static boolean isPlain(String words) {
        return words.chars().noneMatch(c -> MARKUP.indexOf(c) >= 0);
    }

    /** Whether the clause ends at this word, rather than in the middle of markup or an identifier. */
    private static boolean isEnd(String text, List<Token> sentence, int last) {
        int at = sentence.get(last - 1).span().end();
        return at >= text.length() || ENDS.indexOf(text.charAt(at)) >= 0;
    }

    private static String uncapitalised(String subject, Token first) {
        return WordClasses.isDeterminer(first)
                ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1)
                : subject;
    }
}
