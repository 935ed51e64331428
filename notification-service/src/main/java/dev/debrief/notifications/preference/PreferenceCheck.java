package dev.debrief.notifications.preference;

import dev.debrief.notifications.notification.EventTypePattern;
import dev.debrief.notifications.notification.Tone;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses preferences that would have another effect than meant: misspelt channels and event types, endless quiet. */
@ApplicationScoped
class PreferenceCheck {

    private final ChannelKeys channels;

    PreferenceCheck(ChannelKeys channels) {
        this.channels = channels;
    }

    /** @throws ProblemException VALIDATION_FAILED with a pointer */
    void requireValid(PreferenceSettings settings) {
        settings.channels().forEach(this::requireChannels);
        requireEventTypes(settings.mutes());
        if (QuietHours.areEndless(settings.quietHours())) {
            throw invalid(
                    "Quiet hours cannot take the complete week. Choose no channel to receive no messages.",
                    "/quietHours",
                    "must leave some time of the week");
        }
    }

    private void requireChannels(Tone tone, Set<String> chosen) {
        if (!channels.keys().containsAll(chosen)) {
            throw invalid(
                    "There is no such channel.",
                    "/channels/" + tone.name().toLowerCase(Locale.ROOT),
                    "must be some of " + String.join(", ", channels.keys()));
        }
    }

    private static void requireEventTypes(List<Mute> mutes) {
        for (int index = 0; index < mutes.size(); index++) {
            String type = mutes.get(index).eventType();
            if (type != null && !new EventTypePattern(type).isValid()) {
                throw invalid(
                        "There is no event type " + type + ".",
                        "/mutes/" + index + "/eventType",
                        EventTypePattern.RULE);
            }
        }
    }

    private static ProblemException invalid(String detail, String pointer, String expectation) {
        return StandardProblem.VALIDATION_FAILED.because(detail).at(pointer, expectation);
    }
}
