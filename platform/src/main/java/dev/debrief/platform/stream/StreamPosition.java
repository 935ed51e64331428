package dev.debrief.platform.stream;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The position of a subscriber; valid for every replica.
 *
 * <p>A sequence number is not enough, because a lower one may be committed later. So a position is a PostgreSQL
 * snapshot of what the subscriber has seen.
 *
 * @param snapshot a snapshot ({@code xmin:xmax:running}); all events it shows have been delivered
 * @param upTo a later snapshot that is being caught up with, null when there is none
 * @param seq of the events that only {@code upTo} shows, those up to this number have been delivered
 */
public record StreamPosition(String snapshot, @Nullable String upTo, long seq) {

    private static final Pattern SNAPSHOT = Pattern.compile("\\d{1,20}:\\d{1,20}:[\\d,]{0,8000}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    static StreamPosition at(String snapshot) {
        return new StreamPosition(snapshot, null, 0);
    }

    StreamPosition upTo(String target) {
        return upTo == null ? new StreamPosition(snapshot, target, 0) : this;
    }

    StreamPosition after(long given) {
        return new StreamPosition(snapshot, upTo, given);
    }

    /** The position as text; {@link #of} reads it. */
    public List<String> parts() {
        return upTo == null ? List.of(snapshot) : List.of(snapshot, upTo, Long.toString(seq));
    }

    /** Empty if the parts are not a valid position. */
    public static Optional<StreamPosition> of(List<String> parts) {
        boolean complete = parts.size() == 1 && isSnapshot(parts.get(0));
        if (complete) {
            return Optional.of(at(parts.get(0)));
        }
        boolean underWay = parts.size() == 3
                && isSnapshot(parts.get(0))
                && isSnapshot(parts.get(1))
                && NUMBER.matcher(parts.get(2)).matches();
        return underWay
                ? Optional.of(new StreamPosition(parts.get(0), parts.get(1), Long.parseLong(parts.get(2))))
                : Optional.empty();
    }

    private static boolean isSnapshot(String text) {
        return SNAPSHOT.matcher(text).matches();
    }
}
