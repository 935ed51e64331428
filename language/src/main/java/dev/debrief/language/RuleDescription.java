package dev.debrief.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documentation of a rule.
 *
 * @param id identifies the rule in configuration and suppressions: {@code person-failed}
 * @param category {@code B1} to {@code B20}
 * @param severities by context; {@link Context#ANY} is the default
 * @param message what is wrong, as one sentence
 * @param why why it matters
 * @param suggestions how to rephrase it
 * @param docUrl documentation of the rule; null if its pack has none
 * @param matches sentences that the rule matches
 * @param innocent similar sentences that the rule does not match
 */
public record RuleDescription(
        String id,
        String category,
        Map<Context, Severity> severities,
        String message,
        String why,
        List<String> suggestions,
        @Nullable String docUrl,
        List<String> matches,
        List<String> innocent) {}
