package dev.debrief.platform.stream;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who may receive which rows; implemented by the service that streams them. */
public interface StreamAudience {

    /**
     * Returns who may receive the rows of each topic at the moment; a topic that is absent has no audience. The topic
     * of an event is the id of its aggregate. Called once per page, so it can be one query.
     */
    Map<String, Predicate<StreamSubscriber>> of(Set<String> topics);

    /**
     * The reader of a stream.
     *
     * @param handle whose limit of streams counts
     * @param handles all handles of the subscriber
     * @param seesAll whether it is an admin
     */
    record StreamSubscriber(String handle, Set<String> handles, boolean seesAll) {}
}
