package dev.debrief.platform.stream;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who may receive which events; implemented by the service whose events are streamed. */
public interface StreamAudience {

    /**
     * Returns who may receive the events of each aggregate at the moment; an aggregate that is absent has no audience.
     * Called once per page of events, so it can be one query.
     */
    Map<String, Predicate<StreamSubscriber>> of(Set<String> aggregateIds);

    /**
     * The reader of a stream.
     *
     * @param handles all handles of the subscriber
     * @param seesAll whether it is an admin
     */
    record StreamSubscriber(Set<String> handles, boolean seesAll) {}
}
