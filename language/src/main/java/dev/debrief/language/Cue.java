package dev.debrief.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A sequence of words and {@link WordClasses} to look for in a sentence.
 *
 * <p>{@code ^} is the start of the sentence, a {@code ?} of its own at the end asks for a question, {@code a|b} either
 * word, {@code <role>} a class, {@code x?} an optional one, {@code x*} up to three. Matching takes the longest reading
 * of each part and never goes back, so its time is bounded by the length of the cue.
 */
final class Cue {

    private static final int MAX_REPEATS = 3;
    private static final String QUESTION = " ?";

    private final boolean atStart;
    private final boolean inQuestion;
    private final List<Part> parts = new ArrayList<>();

    private Cue(String written) {
        this.atStart = written.startsWith("^");
        this.inQuestion = written.endsWith(QUESTION);
    }

    /** @throws IllegalArgumentException for a class that there is not */
    static Cue parse(String written, WordClasses classes) {
        Cue cue = new Cue(written);
        String rest = written.substring(
                        cue.atStart ? 1 : 0, written.length() - (cue.inQuestion ? QUESTION.length() : 0))
                .trim();
        for (String part : rest.split(" ")) {
            cue.parts.add(Part.parse(part, classes));
        }
        return cue;
    }

    /** Behind the last token when it matches from a token on; -1 when it does not. */
    int end(List<Token> tokens, int start, WordClasses classes, Set<String> people) {
        boolean question = tokens.get(tokens.size() - 1).norm().equals("?");
        if ((atStart && start > 0) || (inQuestion && !question)) {
            return -1;
        }
        int at = start;
        for (Part part : parts) {
            int repeats = 0;
            int next = part.end(tokens, at, classes, people);
            while (next > at && repeats < part.most()) {
                at = next;
                repeats++;
                next = part.end(tokens, at, classes, people);
            }
            if (repeats < part.min()) {
                return -1;
            }
        }
        return at > start ? at : -1;
    }

    /**
     * Words of which a sentence has one whenever it matches, the most telling part of it; empty when there are none.
     */
    Set<String> triggers(WordClasses classes) {
        Set<String> best = Set.of();
        int longest = 0;
        for (Part part : parts) {
            Set<String> words = part.group().isEmpty() ? part.words() : classes.words(part.group());
            int shortest = words.stream().mapToInt(String::length).min().orElse(0);
            if (part.min() > 0 && shortest > longest) {
                best = words;
                longest = shortest;
            }
        }
        return best;
    }

    private record Part(Set<String> words, String group, int min, int most) {

        static Part parse(String written, WordClasses classes) {
            boolean optional = written.endsWith("?");
            boolean repeated = written.endsWith("*");
            String core = optional || repeated ? written.substring(0, written.length() - 1) : written;
            String group = core.startsWith("<") && core.endsWith(">") ? core.substring(1, core.length() - 1) : "";
            if (!group.isEmpty() && !classes.knows(group)) {
                throw new IllegalArgumentException("There is no class or list <" + group + ">");
            }
            return new Part(
                    group.isEmpty() ? Set.copyOf(Arrays.asList(core.split("\\|"))) : Set.of(),
                    group,
                    optional || repeated ? 0 : 1,
                    repeated ? MAX_REPEATS : 1);
        }

        int end(List<Token> tokens, int at, WordClasses classes, Set<String> people) {
            if (at >= tokens.size()) {
                return -1;
            }
            if (!group.isEmpty()) {
                return classes.end(group, tokens, at, people);
            }
            return words.contains(tokens.get(at).norm()) ? at + 1 : -1;
        }
    }
}
