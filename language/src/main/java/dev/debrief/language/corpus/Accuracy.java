package dev.debrief.language.corpus;

import dev.debrief.language.corpus.Corpus.Misclassification;
import java.util.List;
import java.util.Map;

/**
 * The accuracy of a check on a corpus.
 *
 * @param sentences number of sentences
 * @param innocent number of sentences without expected findings
 * @param rules counts by rule ID
 * @param misclassifications in the order of the corpus
 */
public record Accuracy(
        int sentences, int innocent, Map<String, ConfusionCounts> rules, List<Misclassification> misclassifications) {

    public Accuracy {
        rules = Map.copyOf(rules);
        misclassifications = List.copyOf(misclassifications);
    }

    /** The sum over all rules. */
    public ConfusionCounts overall() {
        return rules.values().stream().reduce(new ConfusionCounts(0, 0, 0), ConfusionCounts::plus);
    }
}
