package dev.debrief.language.corpus;

import dev.debrief.language.corpus.Corpus.Misclassification;
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
public record Accuracy(
        int sentences, int innocent, Map<String, ConfusionCounts> rules, List<Misclassification> misses) {

    public Accuracy {
        rules = Map.copyOf(rules);
        misses = List.copyOf(misses);
    }

    /** All rules as one. */
    public ConfusionCounts overall() {
        return rules.values().stream().reduce(new ConfusionCounts(0, 0, 0), ConfusionCounts::plus);
    }
}
