package dev.debrief.incidents.ingress.history;

import dev.debrief.incidents.ingress.history.reader.HistoryPausedException;
import dev.debrief.incidents.ingress.history.reader.HistoryRefusedException;
import dev.debrief.incidents.ingress.kind.SourceUnavailableException;
import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.Job;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.JobState;
import dev.debrief.platform.job.RetrySchedule;
import dev.debrief.platform.json.JsonColumns;
import dev.debrief.platform.outgoing.RefusedUrlException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Continues history imports. Each job imports one page and enqueues the next job. */
@ApplicationScoped
class HistoryHandler implements JobHandler {

    static final String KIND = "history-import";

    private static final String SUPERSEDED = "SUPERSEDED";

    /** Nine attempts in about three hours; then the import has failed and can be retried. */
    private static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(1)),
            0.05,
            Duration.ofHours(1));

    private final HistoryStepService steps;
    private final HistoryPageImporter pages;
    private final Clock clock;

    HistoryHandler(HistoryStepService steps, HistoryPageImporter pages, Clock clock) {
        this.steps = steps;
        this.pages = pages;
        this.clock = clock;
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
        HistoryStep step = step(job.payload());
        HistoryPosition at = steps.find(step).orElse(null);
        if (at == null) {
            return JobResult.succeeded("The import has ended, or another job continues it.");
        }
        Duration wait = waitOf(at.waitingUntil());
        if (!wait.isZero()) {
            return JobResult.postponed("The source accepts no call yet.", wait);
        }
        return execute(step, at);
    }

    private JobResult execute(HistoryStep step, HistoryPosition at) {
        try {
            pages.importPage(at);
            return JobResult.succeeded("A page was imported.");
        } catch (HistorySupersededException superseded) {
            // A worker that has lost its lease must not end the job of the one that has it.
            return steps.find(step).isPresent()
                    ? JobResult.retry(SUPERSEDED, String.valueOf(superseded.getMessage()))
                    : JobResult.succeeded(String.valueOf(superseded.getMessage()));
        } catch (HistoryPausedException paused) {
            steps.pause(step, clock.instant().plus(paused.pause()));
            return JobResult.postponed(String.valueOf(paused.getMessage()), paused.pause());
        } catch (HistoryRefusedException refused) {
            return JobResult.dead("REFUSED", String.valueOf(refused.getMessage()));
        } catch (RefusedUrlException refused) {
            return JobResult.dead("REFUSED", "The URL of the API cannot be used: " + refused.reason());
        } catch (SourceUnavailableException unavailable) {
            return JobResult.retry("UNAVAILABLE", String.valueOf(unavailable.getMessage()))
                    .withResponse(null, null, unavailable.retryAfter());
        }
    }

    @Override
    public void attempted(Job job, JobResult result) {
        if (result.kind() == JobResult.Kind.RETRY
                && job.state() == JobState.PENDING
                && !result.outcome().equals(SUPERSEDED)) {
            steps.recordFailure(step(job.payload()), result.detail(), job.nextAt());
        }
    }

    @Override
    public void finished(Job job, Instant at) {
        if (job.state() == JobState.DEAD) {
            steps.fail(step(job.payload()), Objects.requireNonNullElse(job.reason(), "The source cannot be read."));
        }
    }

    private static HistoryStep step(String payload) {
        return JsonColumns.read(payload, HistoryStep.class);
    }

    private Duration waitOf(@Nullable Instant until) {
        Instant now = clock.instant();
        return until == null || !until.isAfter(now) ? Duration.ZERO : Duration.between(now, until);
    }
}
