package dev.debrief.incidents.ingress.history;

import dev.debrief.incidents.ingress.history.reader.HistoryCursor;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.platform.audit.AuditSubject;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An import of the past incidents of a source, with its progress. */
@Entity
public class HistoryImport {

    private static final int MAX_ERROR_LENGTH = 1000;

    @Id
    private UUID id;

    private UUID sourceId;
    private Instant startsAt;
    private Instant endsAt;
    private boolean drafts;

    @Enumerated(EnumType.STRING)
    private HistoryImportState state;

    private int step;
    private boolean answered;
    private int refusals;
    private int windows;
    private int windowsDone;

    @Embedded
    private HistoryCounts counts;

    private @Nullable Instant waitingUntil;
    private @Nullable String lastError;
    private String requestedBy;
    private long revision;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected HistoryImport() {}

    /** Running. */
    HistoryImport(
            UUID id,
            UUID sourceId,
            Instant startsAt,
            Instant endsAt,
            boolean drafts,
            int windows,
            String requestedBy,
            Instant now) {
        this.id = id;
        this.sourceId = sourceId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.drafts = drafts;
        this.state = HistoryImportState.RUNNING;
        this.windows = windows;
        this.counts = HistoryCounts.NONE;
        this.requestedBy = requestedBy;
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    boolean isAt(HistoryStep at) {
        return state == HistoryImportState.RUNNING && step == at.number();
    }

    HistoryPosition position(HistoryWindow window) {
        return new HistoryPosition(
                currentStep(),
                sourceId,
                window.id(),
                new HistoryCursor(window.startsAt(), window.endsAt(), window.position(), answered, refusals),
                waitingUntil);
    }

    HistoryStep currentStep() {
        return new HistoryStep(id, step);
    }

    /** The source has answered. @param nextCallAt null if it accepts the next call at once */
    void recordAnswer(@Nullable Instant nextCallAt, Instant now) {
        answered = true;
        waitingUntil = nextCallAt;
        markUpdated(now);
    }

    /** The source accepts no call until then. */
    void pause(Instant until, Instant now) {
        refusals++;
        waitingUntil = until;
        markUpdated(now);
    }

    void advance(HistoryCounts more, @Nullable String error, Instant now) {
        counts = counts.plus(more);
        refusals = 0;
        if (error != null) {
            lastError = Texts.cut(Texts.oneLine(error), MAX_ERROR_LENGTH);
        }
        markUpdated(now);
    }

    /** An attempt failed and is repeated. @param nextAt when */
    void recordFailure(String error, @Nullable Instant nextAt, Instant now) {
        lastError = Texts.cut(Texts.oneLine(error), MAX_ERROR_LENGTH);
        waitingUntil = nextAt;
        markUpdated(now);
    }

    /** Another job continues it. */
    HistoryStep nextStep(Instant now) {
        step++;
        markUpdated(now);
        return currentStep();
    }

    void endWindow() {
        windowsDone++;
        refusals = 0;
    }

    void cutWindow() {
        windowsDone++;
        windows++;
    }

    void complete(Instant now) {
        end(HistoryImportState.COMPLETED, now);
    }

    void fail(String reason, Instant now) {
        lastError = Texts.cut(Texts.oneLine(reason), MAX_ERROR_LENGTH);
        end(HistoryImportState.FAILED, now);
    }

    /** @throws dev.debrief.platform.problem.ProblemException HISTORY_IMPORT_ENDED unless it is running */
    void cancel(Instant now) {
        if (state != HistoryImportState.RUNNING) {
            throw HistoryProblem.HISTORY_IMPORT_ENDED
                    .because("The import is " + state + ". Only a running one can be cancelled.")
                    .with("state", state);
        }
        end(HistoryImportState.CANCELLED, now);
    }

    /** @throws dev.debrief.platform.problem.ProblemException HISTORY_IMPORT_NOT_FAILED unless it failed */
    void requireFailed() {
        if (state != HistoryImportState.FAILED) {
            throw HistoryProblem.HISTORY_IMPORT_NOT_FAILED
                    .because("The import is " + state + ". Only a failed one can be retried; to import a time range"
                            + " again, start another import.")
                    .with("state", state);
        }
    }

    /** Continues it where it failed. */
    void retry(Instant now) {
        state = HistoryImportState.RUNNING;
        endedAt = null;
        answered = false;
        refusals = 0;
        nextStep(now);
    }

    private void end(HistoryImportState end, Instant now) {
        state = end;
        waitingUntil = null;
        endedAt = now;
        markUpdated(now);
    }

    private void markUpdated(Instant now) {
        updatedAt = now;
        revision++;
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("history-import", id);
    }

    public UUID id() {
        return id;
    }

    public UUID sourceId() {
        return sourceId;
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public boolean drafts() {
        return drafts;
    }

    public HistoryImportState state() {
        return state;
    }

    /** Parts of the time range. Their number grows if one of them has more incidents than the source lists at once. */
    public int windows() {
        return windows;
    }

    public int windowsDone() {
        return windowsDone;
    }

    public HistoryCounts counts() {
        return counts;
    }

    /** When it calls the source again; null unless it waits. */
    public @Nullable Instant waitingUntil() {
        return waitingUntil;
    }

    public @Nullable String lastError() {
        return lastError;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public long revision() {
        return revision;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
