package dev.debrief.incidents.ingress.source;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.NewJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Deletes the rows of removed sources, which may be too many for one transaction. */
@ApplicationScoped
class SourceRemovalHandler implements JobHandler {

    static final String KIND = "ingress-source-removal";

    /** Half of the time limit: no batch begins after it. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(15);

    private final SourceRemovalService removal;
    private final Clock clock;

    SourceRemovalHandler(SourceRemovalService removal, Clock clock) {
        this.removal = removal;
        this.clock = clock;
    }

    static NewJob job(UUID sourceId) {
        return new NewJob(KIND, sourceId.toString(), KIND, "{}");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobResult execute(ClaimedJob job) {
        UUID sourceId = UUID.fromString(job.subjectId());
        Instant end = clock.instant().plus(LONGEST_RUN);
        boolean gone;
        do {
            gone = removal.continueWith(sourceId);
        } while (!gone && clock.instant().isBefore(end));
        return gone
                ? JobResult.succeeded("The source and its rows are deleted.")
                : JobResult.postponed("More rows are left.", Duration.ofSeconds(1));
    }
}
