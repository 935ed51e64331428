package dev.debrief.platform.job;

import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.JobBatchRepository.Postponement;
import dev.debrief.platform.job.RunningAttempts.Capacity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** The short transactions around each attempt: claiming jobs before, recording the result after. */
@ApplicationScoped
@Transactional
class JobQueue {

    private static final JobResult LOST =
            JobResult.retry("TIMEOUT", "The worker stopped, or reported no result before its lease ended.");

    private final JobRepository jobs;
    private final JobClaimRepository claims;
    private final JobBatchRepository batches;
    private final JobHandlers handlers;
    private final JobConfig config;

    JobQueue(
            JobRepository jobs,
            JobClaimRepository claims,
            JobBatchRepository batches,
            JobHandlers handlers,
            JobConfig config) {
        this.jobs = jobs;
        this.claims = claims;
        this.batches = batches;
        this.handlers = handlers;
        this.config = config;
    }

    /** Whether {@link #claim} may return a job. Without a transaction, because it is asked every second. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    boolean anyDue() {
        return !handlers.isEmpty() && jobs.anyDue();
    }

    /** Leases due jobs; a lease that is not returned expires. */
    List<ClaimedJob> claim(Capacity capacity) {
        if (handlers.isEmpty()) {
            return List.of();
        }
        claims.awaitTurn();
        return claims.claim(handlers.kinds(config.maxConcurrentPerKey()), capacity, Ids.next());
    }

    /** Records the attempt of the worker that lost this job; returns whether the job is still to be attempted. */
    boolean recordLostAttempt(ClaimedJob claimed) {
        JobHandler handler = handlers.of(claimed.kind());
        Job job = jobs.findLocked(claimed.id()).orElse(null);
        if (job == null || !job.isLeasedTo(claimed.lease())) {
            return false;
        }
        Instant now = jobs.now();
        boolean ended = job.recordLostAttempt(LOST, handler.schedule());
        jobs.persist(new JobAttempt(job, LOST, now, Duration.ZERO));
        if (ended) {
            handler.finished(job, now);
        }
        return !ended;
    }

    /** Records the result of a handler: an attempt, or that there was none. */
    void recordResult(EndedAttempt attempt) {
        if (attempt.result().postponed()) {
            postpone(attempt);
        } else {
            recordAttempt(attempt);
        }
    }

    private void postpone(EndedAttempt attempt) {
        ClaimedJob claimed = attempt.job();
        Duration delay = delayOf(attempt);
        jobs.findLocked(claimed.id())
                .ifPresent(job -> job.postpone(
                        claimed.lease(), attempt.result(), jobs.now().plus(delay)));
    }

    /** Jobs that were postponed together return one after another. */
    private Duration delayOf(EndedAttempt postponed) {
        return handlers.of(postponed.job().kind())
                .schedule()
                .postponement(
                        postponed.result().retryAfter(),
                        ThreadLocalRandom.current().nextDouble());
    }

    private void recordAttempt(EndedAttempt attempt) {
        ClaimedJob claimed = attempt.job();
        JobResult result = attempt.result();
        JobHandler handler = handlers.of(claimed.kind());
        Job job = jobs.findLocked(claimed.id()).orElse(null);
        if (job == null) {
            return;
        }
        Instant now = jobs.now();
        double random = ThreadLocalRandom.current().nextDouble();
        boolean ended = job.recordAttempt(claimed.lease(), result, handler.schedule(), now, random);
        jobs.persist(new JobAttempt(job, result, attempt.at(), attempt.latency()));
        if (handlers.isGrouped(attempt)) {
            handler.succeeded(List.of(attempt));
            return;
        }
        handler.attempted(job, result);
        if (ended) {
            handler.finished(job, now);
        }
    }

    /** Records results that are {@linkplain JobHandlers#isGrouped grouped}, all of them or none. */
    void recordGroup(List<EndedAttempt> attempts) {
        Set<UUID> locked = batches.lock(
                attempts.stream().map(attempt -> attempt.job().id()).toList());
        Map<Boolean, List<EndedAttempt>> postponedOrNot = attempts.stream()
                .filter(attempt -> locked.contains(attempt.job().id()))
                .collect(Collectors.partitioningBy(attempt -> attempt.result().postponed()));
        recordSuccesses(postponedOrNot.getOrDefault(false, List.of()));
        postpone(postponedOrNot.getOrDefault(true, List.of()));
    }

    private void recordSuccesses(List<EndedAttempt> successes) {
        if (successes.isEmpty()) {
            return;
        }
        batches.recordSuccesses(successes);
        successes.stream()
                .collect(Collectors.groupingBy(success -> success.job().kind()))
                .forEach((kind, ofKind) -> handlers.of(kind).succeeded(ofKind));
    }

    private void postpone(List<EndedAttempt> attempts) {
        if (!attempts.isEmpty()) {
            batches.postpone(attempts.stream()
                    .map(attempt -> new Postponement(
                            attempt.job().id(),
                            attempt.job().lease(),
                            attempt.result().detail(),
                            delayOf(attempt)))
                    .toList());
        }
    }
}
