package dev.debrief.platform.stream;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who may hear of what; given by the service whose events are streamed. */
public interface StreamAudience {

    /**
     * For each of these aggregates, who may hear of it at this moment; nobody hears of one that is left out. Called for
     * each page of events and not for each follower, so it is one query.
     */
    Map<String, Predicate<StreamSubscriber>> of(Set<String> aggregateIds);

    /**
     * Somebody who follows events.
     *
     * @param handles all that the follower answers to
     * @param seesAll whether it is an admin
     */
    record StreamSubscriber(Set<String> handles, boolean seesAll) {}
}
