package dev.debrief.postmortems.document;

import dev.debrief.platform.job.ClaimedJob;
import dev.debrief.platform.job.JobHandler;
import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.job.NewJob;
import dev.debrief.platform.job.RetrySchedule;
import dev.debrief.platform.memory.MemoryBudget;
import dev.debrief.platform.memory.MemoryBudget.Reservation;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.rendering.DocumentsConfig;
import dev.debrief.postmortems.version.PublicationListener;
import dev.debrief.postmortems.version.VersionLabel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Renders a version in every format soon after its publication, so that nobody waits for it. */
@ApplicationScoped
class PublicationRenderer implements JobHandler, PublicationListener {

    private static final String KIND = "rendering";
    private static final RetrySchedule SCHEDULE = new RetrySchedule(
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1)),
            0.2,
            Duration.ofHours(1));

    private static final Duration UNTIL_MEMORY_IS_FREE = Duration.ofSeconds(5);

    private final Jobs jobs;
    private final VersionFiles files;
    private final MemoryBudget memory;
    private final DocumentsConfig config;

    PublicationRenderer(Jobs jobs, VersionFiles files, MemoryBudget memory, DocumentsConfig config) {
        this.jobs = jobs;
        this.files = files;
        this.memory = memory;
        this.config = config;
    }

    @Override
    public void published(Postmortem postmortem, UUID versionId, VersionLabel version) {
        jobs.enqueue(new NewJob(KIND, versionId.toString(), KIND, "{}"));
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
    public Duration timeLimit() {
        return Duration.ofMinutes(3);
    }

    /** One at a time: rendering takes the processor from requests. */
    @Override
    public int maxConcurrentPerKey() {
        return 1;
    }

    @Override
    public JobResult execute(ClaimedJob job) {
        Optional<Reservation> reserved = memory.reserve(config.renderingMemory().asLongValue());
        if (reserved.isEmpty()) {
            return JobResult.postponed("Other documents are being read.", UNTIL_MEMORY_IS_FREE);
        }
        try (Reservation memoryInUse = reserved.get()) {
            files.renderAll(UUID.fromString(job.subjectId()));
        }
        return JobResult.succeeded("Rendered in all formats.");
    }
}
