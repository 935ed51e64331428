package dev.debrief.language;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule: what to find, when to ignore it, and what to report.
 *
 * @param severities by context; {@link Context#ANY} is the default
 * @param unlessBefore words that exempt a match if one of them is shortly before or within it
 * @param unlessAfter words that exempt a match if one of them follows immediately
 * @param unlessBehind words that exempt a match if one of them follows anywhere in the sentence
 * @param unlessNumberFollows whether a number later in the sentence exempts a match
 * @param insteadOf rules of the same pack that are not reported for the same words
 * @param docUrl documentation, if any
 * @param reframings the first applicable one is suggested
 * @param matches sentences that the rule must match
 * @param innocent sentences that the rule must not match
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

    /** OFF for rules that are not active by default. */
    Severity highest() {
        return severities.values().stream().max(Comparator.naturalOrder()).orElse(Severity.OFF);
    }

    /** A sentence and its context. */
    record Example(Context context, String text) {}
}
