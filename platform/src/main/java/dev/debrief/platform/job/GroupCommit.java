package dev.debrief.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Stores results of many jobs by one transaction: all that have arrived while the transaction before was running. A
 * result that arrives alone is stored at once. Every worker waits for its result, so that no more of them wait here
 * than there are workers.
 */
@ApplicationScoped
class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);

    private static final int MAX_RESULTS = 100;

    private final JobQueue queue;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    GroupCommit(JobQueue queue) {
        this.queue = queue;
        this.thread.allowCoreThreadTimeOut(true);
    }

    /** @param stored whether it was committed */
    private record Waiting(EndedAttempt attempt, CompletableFuture<Boolean> stored) {}

    /**
     * Waits until the result is stored.
     *
     * @return whether it was; otherwise it has to be stored alone, because a result of its group cannot be stored
     */
    boolean store(EndedAttempt attempt) {
        Waiting result = new Waiting(attempt, new CompletableFuture<>());
        waiting.add(result);
        thread.execute(this::storeNext);
        return result.stored().join();
    }

    private void storeNext() {
        List<Waiting> group = new ArrayList<>();
        waiting.drainTo(group, MAX_RESULTS);
        if (!group.isEmpty()) {
            boolean stored = store(group);
            group.forEach(result -> result.stored().complete(stored));
        }
    }

    private boolean store(List<Waiting> group) {
        try {
            queue.recordGroup(group.stream().map(Waiting::attempt).toList());
            return true;
        } catch (RuntimeException | Error failure) {
            LOG.debugf(failure, "The results of %d jobs are stored one by one", group.size());
            return false;
        }
    }
}
