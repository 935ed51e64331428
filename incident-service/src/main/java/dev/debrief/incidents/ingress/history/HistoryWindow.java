package dev.debrief.incidents.ingress.history;

import dev.debrief.incidents.ingress.history.reader.HistoryRefusedException;
import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the time range of an import, within the limits of the source. */
@Entity
class HistoryWindow {

    @Id
    private UUID id;

    private UUID importId;
    private Instant startsAt;
    private Instant endsAt;
    private int position;
    private @Nullable Instant reachedAt;
    private boolean done;

    @SuppressWarnings("NullAway.Init")
    protected HistoryWindow() {}

    HistoryWindow(UUID importId, Instant startsAt, Instant endsAt) {
        this.id = Ids.next();
        this.importId = importId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    /** The windows of a time range, oldest first. @param longest null for one window */
    static List<HistoryWindow> of(UUID importId, Instant from, Instant to, @Nullable Duration longest) {
        List<HistoryWindow> windows = new ArrayList<>();
        Instant start = from;
        while (start.isBefore(to)) {
            Instant end = longest == null || start.plus(longest).isAfter(to) ? to : start.plus(longest);
            windows.add(new HistoryWindow(importId, start, end));
            start = end;
        }
        return windows;
    }

    boolean isAt(HistoryPosition at) {
        return id.equals(at.windowId()) && !done && position == at.cursor().offset();
    }

    /** @param reached when the last of the incidents began; null if unknown */
    void advance(int incidents, @Nullable Instant reached) {
        position += incidents;
        if (reached != null) {
            reachedAt = reached;
        }
    }

    void end() {
        done = true;
    }

    /**
     * Ends it where the last incident began that the source lists.
     *
     * @return the rest of it, which lists the incidents of that second again
     * @throws HistoryRefusedException if there is no progress
     */
    HistoryWindow cut() {
        Instant reached = reachedAt;
        if (reached == null || !reached.isAfter(startsAt)) {
            throw new HistoryRefusedException("The source lists only the first " + position
                    + " incidents of a time range, and more than that began at " + startsAt + ".");
        }
        HistoryWindow rest = new HistoryWindow(importId, reached, endsAt);
        endsAt = reached;
        done = true;
        return rest;
    }

    UUID id() {
        return id;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    int position() {
        return position;
    }
}
