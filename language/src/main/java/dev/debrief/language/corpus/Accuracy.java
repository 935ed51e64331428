package dev.debrief.language.corpus;

import dev.debrief.language.corpus.Corpus.Miss;
import java.util.List;
import java.util.Map;

/**
 * How right a check is about a corpus.
 *
 * @param sentences how many there are
 * @param innocent how many of them nothing may be found in
 * @param rules by id
 * @param misses what it got wrong, in the order of the corpus
 */
public record Accuracy(int sentences, int innocent, Map<String, Tally> rules, List<Miss> misses) {

    public Accuracy {
        rules = Map.copyOf(rules);
        misses = List.copyOf(misses);
    }

    /** All rules as one. */
    public Tally overall() {
        return rules.values().stream().reduce(new Tally(0, 0, 0), Tally::plus);
    }
}
