package dev.debrief.notifications.routing.messaging;

import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Tone;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event in words, and when it happened; an event without a time of its own leaves that to the envelope. */
record RenderedMessage(
        NotificationContent wording, @Nullable Instant at) {

    static RenderedMessage of(Tone tone, @Nullable Instant at, String headline, @Nullable String... lines) {
        return new RenderedMessage(
                new NotificationContent(
                        tone,
                        headline,
                        Arrays.stream(lines).filter(Objects::nonNull).toList()),
                at);
    }

    static RenderedMessage news(@Nullable Instant at, String headline, @Nullable String... lines) {
        return of(Tone.NEWS, at, headline, lines);
    }

    /** The same story with more lines at its end. */
    RenderedMessage and(List<String> more) {
        return new RenderedMessage(
                new NotificationContent(
                        wording.tone(),
                        wording.headline(),
                        Stream.concat(wording.lines().stream(), more.stream()).toList()),
                at);
    }
}
