package dev.debrief.incidents.ingress.history;

import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.job.NewJob;
import dev.debrief.platform.json.JsonColumns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves imports on, each time in one transaction with what was imported. A change that starts from another position
 * than the current one is refused: another worker has made it.
 */
@ApplicationScoped
@Transactional
class HistoryStepService {

    private final HistoryImportRepository imports;
    private final HistoryWindowRepository windows;
    private final PastIncidentImporter importer;
    private final Jobs jobs;
    private final Clock clock;

    HistoryStepService(
            HistoryImportRepository imports,
            HistoryWindowRepository windows,
            PastIncidentImporter importer,
            Jobs jobs,
            Clock clock) {
        this.imports = imports;
        this.windows = windows;
        this.importer = importer;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Where a step continues; empty if it has nothing to do. */
    Optional<HistoryPosition> find(HistoryStep step) {
        return imports.findByIdOptional(step.importId())
                .filter(running -> running.isAt(step))
                .flatMap(running -> windows.findCurrent(running.id()).map(running::position));
    }

    /** The source has listed a page. @param nextCallAt null if it accepts the next call at once */
    void recordAnswer(HistoryPosition at, @Nullable Instant nextCallAt) {
        if (!at.cursor().answered() || nextCallAt != null || at.waitingUntil() != null) {
            require(at).recordAnswer(nextCallAt, clock.instant());
        }
    }

    /**
     * Passes incidents.
     *
     * @param reachedAt when the last of them began; null if unknown
     * @param error why one of them could not be imported
     * @throws HistorySupersededException if the position is not the current one
     */
    HistoryPosition advance(
            HistoryPosition at, HistoryCounts counts, @Nullable Instant reachedAt, @Nullable String error) {
        HistoryImport running = require(at);
        requireWindow(at).advance(counts.total(), reachedAt);
        running.advance(counts, error, clock.instant());
        return at.plus(counts.total());
    }

    /**
     * Imports an incident and passes it.
     *
     * @param passed incidents before it in the list that needed nothing
     * @throws HistorySupersededException if the position is not the current one
     * @throws dev.debrief.platform.problem.ProblemException if the incident is refused
     */
    HistoryPosition store(HistoryPosition at, HistoryCounts passed, ReceivingSource source, PastIncident incident) {
        HistoryImport running = require(at);
        HistoryWindow window = requireWindow(at);
        HistoryCounts counts = passed.plus(importer.add(source, incident, running.drafts()));
        window.advance(counts.total(), incident.startedAt());
        running.advance(counts, null, clock.instant());
        return at.plus(counts.total());
    }

    /** Enqueues the next step in the same window. */
    void continueWindow(HistoryPosition at) {
        HistoryImport running = require(at);
        requireWindow(at);
        enqueue(running, running.nextStep(clock.instant()));
    }

    /** Continues with the next window, or completes the import after the last one. */
    void endWindow(HistoryPosition at) {
        HistoryImport running = require(at);
        requireWindow(at).end();
        running.endWindow();
        Instant now = clock.instant();
        if (windows.findCurrent(running.id()).isPresent()) {
            enqueue(running, running.nextStep(now));
        } else {
            running.complete(now);
        }
    }

    /**
     * Splits a window with more incidents than the source lists.
     *
     * @throws dev.debrief.incidents.ingress.history.reader.HistoryRefusedException if it cannot be split
     */
    void cutWindow(HistoryPosition at) {
        HistoryImport running = require(at);
        windows.persist(requireWindow(at).cut());
        running.cutWindow();
        enqueue(running, running.nextStep(clock.instant()));
    }

    void pause(HistoryStep step, Instant until) {
        findLocked(step).ifPresent(running -> running.pause(until, clock.instant()));
    }

    /** An attempt failed and is repeated. @param nextAt when */
    void recordFailure(HistoryStep step, String error, @Nullable Instant nextAt) {
        findLocked(step).ifPresent(running -> running.recordFailure(error, nextAt, clock.instant()));
    }

    void fail(HistoryStep step, String reason) {
        findLocked(step).ifPresent(running -> running.fail(reason, clock.instant()));
    }

    /** Enqueues the job of the current step of an import that was started or retried, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enqueue(HistoryImport running) {
        enqueue(running, running.currentStep());
    }

    private void enqueue(HistoryImport running, HistoryStep step) {
        jobs.enqueue(new NewJob(
                HistoryHandler.KIND,
                step.importId().toString(),
                "history:" + running.sourceId(),
                JsonColumns.write(step)));
    }

    private Optional<HistoryImport> findLocked(HistoryStep step) {
        return imports.findLocked(step.importId()).filter(found -> found.isAt(step));
    }

    private HistoryImport require(HistoryPosition at) {
        return findLocked(at.step()).orElseThrow(HistorySupersededException::new);
    }

    private HistoryWindow requireWindow(HistoryPosition at) {
        return windows.findByIdOptional(at.windowId())
                .filter(window -> window.isAt(at))
                .orElseThrow(HistorySupersededException::new);
    }
}
