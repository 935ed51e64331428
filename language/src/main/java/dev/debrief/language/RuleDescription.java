package dev.debrief.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is for, to be read by people.
 *
 * @param id by which it is switched and waived: {@code person-failed}
 * @param category {@code B1} to {@code B20}
 * @param severities by context, {@link Context#ANY} for the others
 * @param message what is wrong, in a sentence
 * @param why why it matters
 * @param suggestions how to say it instead
 * @param docUrl where it is explained; null when its pack names no such place
 * @param matches sentences that it finds something in
 * @param innocent sentences that look alike and are fine
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
