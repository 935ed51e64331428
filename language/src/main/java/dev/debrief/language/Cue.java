package dev.debrief.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A pattern of words and {@link WordClasses} to find in a sentence.
 *
 * <p>Syntax: {@code ^} is the start of the sentence, a separate {@code ?} at the end requires a question, {@code a|b}
 * matches either word, {@code <role>} a class, {@code x?} an optional part and {@code x*} up to three repetitions. Each
 * part matches greedily without backtracking, so matching takes time linear in the length of the cue.
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

    /** @throws IllegalArgumentException if a class or list is unknown */
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

    /** The index after the last token of a match that begins at {@code start}, or -1 if there is no match. */
    int end(List<Token> tokens, int start, WordClasses classes, Set<String> people) {
        boolean question = tokens.get(tokens.size() - 1).norm().equals("?");
        if ((atStart && start > 0) || (inQuestion && !question)) {
            return -1;
        }
        int at = start;
        for (Part part : parts) {
            int repeats = 0;
            int next = part.end(tokens, at, classes, people);
            while (next > at && repeats < part.max()) {
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

    /** Words of the most specific part; every matching sentence contains one of them. Empty if no part is mandatory. */
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

    private record Part(Set<String> words, String group, int min, int max) {

        static Part parse(String written, WordClasses classes) {
            boolean optional = written.endsWith("?");
            boolean repeated = written.endsWith("*");
            String core = optional || repeated ? written.substring(0, written.length() - 1) : written;
            String group = core.startsWith("<") && core.endsWith(">") ? core.substring(1, core.length() - 1) : "";
            if (!group.isEmpty() && !classes.isDefined(group)) {
                throw new IllegalArgumentException("unknown class or list <" + group + ">");
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
