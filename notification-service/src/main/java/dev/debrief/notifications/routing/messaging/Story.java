package dev.debrief.notifications.routing.messaging;

import dev.debrief.notifications.announcement.Tone;
import dev.debrief.notifications.announcement.Wording;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fact in words, and when it happened; a fact without a time of its own leaves that to the envelope. */
record Story(Wording wording, @Nullable Instant at) {

    static Story of(Tone tone, @Nullable Instant at, String headline, @Nullable String... lines) {
        return new Story(
                new Wording(
                        tone,
                        headline,
                        Arrays.stream(lines).filter(Objects::nonNull).toList()),
                at);
    }

    static Story news(@Nullable Instant at, String headline, @Nullable String... lines) {
        return of(Tone.NEWS, at, headline, lines);
    }

    /** The same story with more lines at its end. */
    Story and(List<String> more) {
        return new Story(
                new Wording(
                        wording.tone(),
                        wording.headline(),
                        Stream.concat(wording.lines().stream(), more.stream()).toList()),
                at);
    }
}
