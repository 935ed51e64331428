package dev.debrief.incidents.ingress.history;

import dev.debrief.incidents.ingress.history.reader.HistoryPage;
import dev.debrief.incidents.ingress.history.reader.HistoryReader;
import dev.debrief.incidents.ingress.history.reader.HistoryReaders;
import dev.debrief.incidents.ingress.history.reader.HistoryRefusedException;
import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Imports the next page of a window, or as much of it as there is time for. Each incident is stored in a transaction of
 * its own together with the new position, so that nothing is read or stored again after a crash.
 */
@ApplicationScoped
class HistoryPageImporter {

    /** The incident that is being read then is still imported. */
    private static final Duration TIME = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(HistoryPageImporter.class);

    private record Listing(ReceivingSource source, HistoryReader reader, HistoryPage page) {}

    private final HistoryStepService steps;
    private final HistoryReaders readers;
    private final ReportedIncidentRepository reported;
    private final IngressSourceService sources;
    private final Clock clock;

    HistoryPageImporter(
            HistoryStepService steps,
            HistoryReaders readers,
            ReportedIncidentRepository reported,
            IngressSourceService sources,
            Clock clock) {
        this.steps = steps;
        this.readers = readers;
        this.reported = reported;
        this.sources = sources;
        this.clock = clock;
    }

    /** @throws HistorySupersededException if the position is not the current one */
    void importPage(HistoryPosition start) {
        ReceivingSource source = sources.receiving(start.sourceId());
        HistoryReader reader = readers.find(source.kind())
                .orElseThrow(() -> new HistoryRefusedException(
                        "This version reads no history of the kind " + source.kind() + "."));
        if (start.cursor().offset() >= reader.maxRecords()) {
            steps.cutWindow(start);
            return;
        }
        requireAccess(source, reader);
        Instant end = clock.instant().plus(TIME);
        HistoryPage page = reader.read(source.access(), start.cursor());
        steps.recordAnswer(start, nextCallAt(page));
        importAll(new Listing(source, reader, page), start, end);
    }

    private void importAll(Listing listing, HistoryPosition start, Instant end) {
        Set<String> known = reported.find(
                listing.source().id(),
                listing.page().incidents().stream().map(PastIncident::id).toList());
        HistoryPosition at = start;
        HistoryCounts passed = HistoryCounts.NONE;
        Instant reached = null;
        for (PastIncident incident : listing.page().incidents()) {
            if (known.contains(incident.id())) {
                passed = passed.plus(HistoryCounts.UNCHANGED);
            } else if (incident.resolvedAt() == null) {
                passed = passed.plus(HistoryCounts.SKIPPED);
            } else if (clock.instant().isAfter(end)) {
                steps.continueWindow(pass(at, passed, reached));
                return;
            } else {
                at = importOne(listing, at, passed, incident);
                passed = HistoryCounts.NONE;
            }
            reached = incident.startedAt();
        }
        endPage(listing.page(), pass(at, passed, reached), reached);
    }

    private HistoryPosition pass(HistoryPosition at, HistoryCounts passed, @Nullable Instant reached) {
        return passed.total() == 0 ? at : steps.advance(at, passed, reached, null);
    }

    private HistoryPosition importOne(
            Listing listing, HistoryPosition at, HistoryCounts passed, PastIncident incident) {
        String fault;
        try {
            PastIncident complete = listing.reader().complete(listing.source().access(), incident, at.cursor());
            return steps.store(at, passed, listing.source(), complete);
        } catch (UnreadableDeliveryException unreadable) {
            fault = String.valueOf(unreadable.getMessage());
        } catch (ProblemException refused) {
            fault = refused.detail();
        }
        LOG.warnf(
                "Incident %s of source %s was not imported: %s",
                incident.id(), listing.source().key(), fault);
        return steps.advance(
                at,
                passed.plus(HistoryCounts.failed(1)),
                incident.startedAt(),
                "Incident " + incident.id() + " was not imported: " + fault);
    }

    private void endPage(HistoryPage page, HistoryPosition last, @Nullable Instant reached) {
        HistoryPosition at = page.unreadable() == 0
                ? last
                : steps.advance(
                        last,
                        HistoryCounts.failed(page.unreadable()),
                        reached,
                        page.unreadable() + " incidents in the list of the source have no id or no time.");
        if (page.more()) {
            steps.continueWindow(at);
        } else {
            steps.endWindow(at);
        }
    }

    private static void requireAccess(ReceivingSource source, HistoryReader reader) {
        String missing = reader.missing(source.access());
        if (missing != null) {
            throw new HistoryRefusedException(missing);
        }
    }

    private @Nullable Instant nextCallAt(HistoryPage page) {
        return page.pause().isZero() ? null : clock.instant().plus(page.pause());
    }
}
