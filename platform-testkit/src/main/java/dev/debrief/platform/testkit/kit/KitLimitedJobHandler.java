package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import jakarta.enterprise.context.ApplicationScoped;

/** As {@link KitJobHandler}, with a lower limit of concurrency. */
@ApplicationScoped
class KitLimitedJobHandler implements JobHandler {

    static final String KIND = "kit-limited-job";
    static final int MAX_CONCURRENT_PER_KEY = 2;

    private final KitJobHandler unlimited;

    KitLimitedJobHandler(KitJobHandler unlimited) {
        this.unlimited = unlimited;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int maxConcurrentPerKey() {
        return MAX_CONCURRENT_PER_KEY;
    }

    @Override
    public JobResult execute(ClaimedJob job) {
        return unlimited.execute(job);
    }
}
