package dev.debrief.language.action;

import dev.debrief.language.action.Excuse.ReadAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One kind of finding of a rule.
 *
 * @param structure finds it in the whole title; null if the cues find it
 * @param unless circumstances in which a match of a cue is harmless
 * @param message what is wrong, as one sentence; {@code {words}} are the matched words
 */
record ActionPattern(
        @Nullable Structure structure, List<ActionCue> cues, Set<Excuse> unless, String message, String suggestion) {

    ActionPattern {
        cues = List.copyOf(cues);
        unless = Set.copyOf(unless);
    }

    /** The first match in the title; of several at the same position, that of the first cue. */
    Optional<Match> find(ReadAction action) {
        if (structure != null) {
            return structure.find(action.title());
        }
        Match first = null;
        for (ActionCue cue : cues) {
            Match match = first(cue, action);
            if (match != null && (first == null || match.from() < first.from())) {
                first = match;
            }
        }
        return Optional.ofNullable(first);
    }

    private @Nullable Match first(ActionCue cue, ReadAction action) {
        for (int start : cue.starts(action.title()).toArray()) {
            int end = cue.end(action.title(), start);
            if (end > start && !isExcused(action, new Match(start, end))) {
                return new Match(start, end);
            }
        }
        return null;
    }

    private boolean isExcused(ReadAction action, Match match) {
        return unless.stream().anyMatch(excuse -> excuse.excuses(action, match));
    }

    String messageFor(String excerpt) {
        return message.replace("{words}", excerpt);
    }
}
