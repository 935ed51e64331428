package dev.debrief.incidents.ingress.history;

import dev.debrief.incidents.ingress.history.reader.HistoryReader;
import dev.debrief.incidents.ingress.history.reader.HistoryReaders;
import dev.debrief.incidents.ingress.source.IngressSource;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The use cases of history imports, all for admins. */
@ApplicationScoped
@Transactional
public class HistoryImportService {

    private static final String SUBJECT = "history import";

    private final HistoryImportRepository imports;
    private final HistoryWindowRepository windows;
    private final HistoryStepService steps;
    private final HistoryReaders readers;
    private final IngressSourceService sources;
    private final TimeBounds timeBounds;
    private final AuditLog audit;
    private final Clock clock;

    HistoryImportService(
            HistoryImportRepository imports,
            HistoryWindowRepository windows,
            HistoryStepService steps,
            HistoryReaders readers,
            IngressSourceService sources,
            TimeBounds timeBounds,
            AuditLog audit,
            Clock clock) {
        this.imports = imports;
        this.windows = windows;
        this.steps = steps;
        this.readers = readers;
        this.sources = sources;
        this.timeBounds = timeBounds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts an import. It runs in the background.
     *
     * @throws dev.debrief.platform.problem.ProblemException HISTORY_NOT_SUPPORTED, SOURCE_ACCESS_MISSING, or
     *     HISTORY_IMPORT_RUNNING if the source has another one
     */
    public HistoryImport start(String sourceKey, HistorySettings settings, Actor actor) {
        ReceivingSource source = receiving(sourceKey);
        HistoryReader reader = requireReader(source);
        Instant from = settings.from().truncatedTo(ChronoUnit.SECONDS);
        Instant to =
                Objects.requireNonNullElseGet(settings.to(), clock::instant).truncatedTo(ChronoUnit.SECONDS);
        requireValid(from, to);
        requireNoneRunning(source.id());
        UUID id = Ids.next();
        List<HistoryWindow> parts = HistoryWindow.of(id, from, to, reader.maxWindow());
        HistoryImport started = new HistoryImport(
                id, source.id(), from, to, settings.drafts(), parts.size(), actor.handle(), clock.instant());
        imports.persistAndFlush(started);
        windows.persist(parts);
        steps.enqueue(started);
        audit.record(
                actor,
                "history-import.started",
                started.auditSubject(),
                null,
                Map.of("source", source.key(), "from", from, "to", to, "drafts", settings.drafts()));
        return started;
    }

    public HistoryImport get(String sourceKey, EntityRef ref) {
        return ofSource(sourceKey, ref, ref.id().flatMap(id -> imports.findByIdOptional(id)));
    }

    /** Newest first. */
    public List<HistoryImport> list(String sourceKey, PageRequest page) {
        Optional<UUID> before = page.after().map(position -> UUID.fromString(position.get(0)));
        return imports.findBefore(sources.get(sourceKey).id(), before, page.fetchSize());
    }

    /** What was imported stays. */
    public HistoryImport cancel(String sourceKey, EntityRef ref, Precondition precondition, Actor actor) {
        HistoryImport running = requireLocked(sourceKey, ref, precondition);
        running.cancel(clock.instant());
        recordChange(running, "history-import.cancelled", HistoryImportState.RUNNING, actor);
        return running;
    }

    /** Continues an import where it failed. */
    public HistoryImport retry(String sourceKey, EntityRef ref, Precondition precondition, Actor actor) {
        HistoryImport failed = requireLocked(sourceKey, ref, precondition);
        requireReader(receiving(sourceKey));
        failed.requireFailed();
        requireNoneRunning(failed.sourceId());
        failed.retry(clock.instant());
        steps.enqueue(failed);
        recordChange(failed, "history-import.retried", HistoryImportState.FAILED, actor);
        return failed;
    }

    private ReceivingSource receiving(String sourceKey) {
        IngressSource source = sources.get(sourceKey);
        return sources.receiving(source.id());
    }

    private HistoryReader requireReader(ReceivingSource source) {
        HistoryReader reader = readers.find(source.kind()).orElseThrow(() -> notSupported(source.kind()));
        String missing = reader.missing(source.access());
        if (missing != null) {
            throw HistoryProblem.SOURCE_ACCESS_MISSING.because(missing);
        }
        return reader;
    }

    private ProblemException notSupported(String kind) {
        return HistoryProblem.HISTORY_NOT_SUPPORTED
                .because("Sources of the kind " + kind + " have no history to import. It can be imported from "
                        + String.join(" and ", readers.kinds()) + ".")
                .with("supportedKinds", readers.kinds());
    }

    private void requireValid(Instant from, Instant to) {
        timeBounds.violationOf(from).ifPresent(violation -> {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The time range is not valid, see `errors`.")
                    .at("/from", violation);
        });
        timeBounds.requirePast("/from", from);
        timeBounds.requirePast("/to", to);
        if (!from.isBefore(to)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The time range is empty.")
                    .at("/from", "must be before to, which is now by default");
        }
    }

    private void requireNoneRunning(UUID sourceId) {
        imports.findRunningLocked(sourceId).ifPresent(running -> {
            throw HistoryProblem.HISTORY_IMPORT_RUNNING
                    .because("The source has a running import. Wait until it is done, or cancel it.")
                    .with("historyImportId", running.id());
        });
    }

    private HistoryImport requireLocked(String sourceKey, EntityRef ref, Precondition precondition) {
        HistoryImport found = ofSource(sourceKey, ref, ref.id().flatMap(imports::findLocked));
        precondition.require(found.revision());
        return found;
    }

    private HistoryImport ofSource(String sourceKey, EntityRef ref, Optional<HistoryImport> found) {
        UUID sourceId = sources.get(sourceKey).id();
        return found.filter(one -> one.sourceId().equals(sourceId)).orElseThrow(() -> ref.notFound(SUBJECT));
    }

    private void recordChange(HistoryImport changed, String action, HistoryImportState before, Actor actor) {
        audit.record(actor, action, changed.auditSubject(), Map.of("state", before), Map.of("state", changed.state()));
    }
}
