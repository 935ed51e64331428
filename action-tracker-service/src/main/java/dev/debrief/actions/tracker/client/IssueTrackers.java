package dev.debrief.actions.tracker.client;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All products, by kind. */
@ApplicationScoped
public class IssueTrackers {

    private final Map<TrackerKind, IssueTracker> byKind = new EnumMap<>(TrackerKind.class);

    public IssueTrackers(@All List<IssueTracker> trackers) {
        for (IssueTracker tracker : trackers) {
            for (TrackerKind kind : tracker.kinds()) {
                if (byKind.put(kind, tracker) != null) {
                    throw new IllegalStateException("Two trackers implement " + kind);
                }
            }
        }
    }

    /** @throws IllegalStateException if nothing implements the kind */
    public IssueTracker of(TrackerKind kind) {
        IssueTracker tracker = byKind.get(kind);
        if (tracker == null) {
            throw new IllegalStateException("Nothing implements trackers of the kind " + kind);
        }
        return tracker;
    }

    public TrackerTraits traits(TrackerKind kind) {
        return of(kind).traits(kind);
    }
}
