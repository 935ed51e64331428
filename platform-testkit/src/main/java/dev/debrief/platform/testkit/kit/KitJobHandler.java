package dev.debrief.platform.testkit.kit;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.EndedAttempt;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.JobState;
import dev.debrief.platform.job.RetrySchedule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.sql.DataSource;

/** Succeeds, or does what a test sets for the subject; writes one row per job that ended. */
@ApplicationScoped
class KitJobHandler implements JobHandler {

    static final String KIND = "kit-job";

    /** Three attempts. */
    static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofSeconds(10), Duration.ofSeconds(60)), 0.2, Duration.ofHours(1));

    private final DataSource dataSource;
    private final Map<String, Function<ClaimedJob, JobResult>> behaviours = new ConcurrentHashMap<>();
    private final Map<String, Runnable> afterEnd = new ConcurrentHashMap<>();
    private final Map<UUID, List<JobResult>> results = new ConcurrentHashMap<>();
    private final List<UUID> executions = new CopyOnWriteArrayList<>();

    KitJobHandler(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RetrySchedule schedule() {
        return SCHEDULE;
    }

    @Override
    public JobResult execute(ClaimedJob job) {
        executions.add(job.id());
        return behaviours
                .getOrDefault(job.subjectId(), any -> JobResult.succeeded("Done."))
                .apply(job);
    }

    @Override
    public void attempted(Job job, JobResult result) {
        results.computeIfAbsent(job.id(), id -> new CopyOnWriteArrayList<>()).add(result);
    }

    @Override
    public void finished(Job job, Instant at) {
        recordEnd(job.id(), job.subjectId(), job.state());
    }

    void recordEnd(UUID jobId, String subjectId, JobState end) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO kit_ended_job (job_id, ended_as) VALUES (?, ?)")) {
            insert.setObject(1, jobId);
            insert.setString(2, end.name());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        afterEnd.getOrDefault(subjectId, () -> {}).run();
    }

    void behave(String subjectId, Function<ClaimedJob, JobResult> behaviour) {
        behaviours.put(subjectId, behaviour);
    }

    void afterEnd(String subjectId, Runnable action) {
        afterEnd.put(subjectId, action);
    }

    /** The results that {@link #attempted} received. */
    List<JobResult> results(UUID jobId) {
        return results.getOrDefault(jobId, List.of());
    }

    int executions(UUID jobId) {
        return Collections.frequency(executions, jobId);
    }

    /** Another kind of jobs, with a lower limit of concurrency. */
    @ApplicationScoped
    static class Limited implements JobHandler {

        static final String KIND = "kit-limited-job";
        static final int MAX_CONCURRENT_PER_KEY = 2;

        private final KitJobHandler unlimited;

        Limited(KitJobHandler unlimited) {
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

    /** Another kind of jobs, whose successes are stored in groups. */
    @ApplicationScoped
    static class Grouped implements JobHandler {

        static final String KIND = "kit-grouped-job";

        private final KitJobHandler alone;

        Grouped(KitJobHandler alone) {
            this.alone = alone;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean groupsSuccesses() {
            return true;
        }

        @Override
        public JobResult execute(ClaimedJob job) {
            return alone.execute(job);
        }

        @Override
        public void succeeded(List<EndedAttempt> successes) {
            for (EndedAttempt success : successes) {
                alone.recordEnd(success.job().id(), success.job().subjectId(), JobState.SUCCEEDED);
            }
        }

        @Override
        public void finished(Job job, Instant at) {
            alone.finished(job, at);
        }
    }
}
