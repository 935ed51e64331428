package dev.debrief.language;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, and what to say of it.
 *
 * @param severities by context; {@link Context#ANY} for the others
 * @param unlessBefore words that make it innocent when one of them is among the few before
 * @param unlessAfter words that make it innocent when one of them comes right behind
 * @param unlessBehind words that make it innocent wherever they come behind it in the same sentence
 * @param unlessNumberFollows whether a number behind it, in the same sentence, makes it innocent
 * @param insteadOf rules of the same pack that need not be told of the same words
 * @param docUrl where it is explained, if anywhere
 * @param reframings the first that can be made is suggested
 * @param matches sentences that it must find something in
 * @param innocent sentences that it must find nothing in
 */
record Rule(
        String id,
        String category,
        Map<Context, Severity> severities,
        List<Cue> cues,
        Set<String> unlessBefore,
        Set<String> unlessAfter,
        Set<String> unlessBehind,
        boolean unlessNumberFollows,
        Set<String> insteadOf,
        String message,
        String why,
        List<String> suggestions,
        @Nullable String docUrl,
        List<Reframing> reframings,
        List<Example> matches,
        List<Example> innocent) {

    Severity severityIn(Context context) {
        Severity own = severities.get(context);
        return own != null ? own : severities.getOrDefault(Context.ANY, Severity.OFF);
    }

    RuleDescription describe() {
        return new RuleDescription(
                id, category, severities, message, why, suggestions, docUrl, texts(matches), texts(innocent));
    }

    private static List<String> texts(List<Example> examples) {
        return examples.stream().map(Example::text).toList();
    }

    /** OFF for rules that somebody has to switch on. */
    Severity highest() {
        return severities.values().stream().max(Comparator.naturalOrder()).orElse(Severity.OFF);
    }

    /** A sentence, and where it would stand. */
    record Example(Context context, String text) {}
}
