package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceUnavailableException;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.ingress.mapping.MappingReport;
import dev.debrief.incidents.ingress.mapping.MappingService;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Shows what would become of deliveries. Nothing is stored; the sender may be asked. */
@ApplicationScoped
public class DryRuns {

    private final ReceivedDeliveryService deliveries;
    private final IngressSourceService sources;
    private final DeliveryReader reader;
    private final MappingService mapping;
    private final Clock clock;

    DryRuns(
            ReceivedDeliveryService deliveries,
            IngressSourceService sources,
            DeliveryReader reader,
            MappingService mapping,
            Clock clock) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.reader = reader;
        this.mapping = mapping;
        this.clock = clock;
    }

    /** With the rules of now. */
    public DryRun ofReceived(EntityRef ref) {
        ReceivedDeliveryService.WithContent received = deliveries.get(ref);
        return run(sources.receiving(received.delivery().sourceId()), received.content());
    }

    /** Of a delivery that was never sent. */
    public DryRun ofTest(String sourceKey, Map<String, String> headers, byte[] body) {
        ReceivingSource source = sources.receiving(sources.get(sourceKey).id());
        return run(source, new RawDelivery(headers, body, clock.instant()));
    }

    private DryRun run(ReceivingSource source, RawDelivery delivery) {
        try {
            Reading reading = reader.read(source, delivery);
            String ignoredBecause = reading.ignoredBecause();
            return ignoredBecause == null
                    ? of(mapping.dryRun(source, reading, delivery.receivedAt()))
                    : DryRun.unmapped(DeliveryState.IGNORED, ignoredBecause);
        } catch (UnreadableDeliveryException unreadable) {
            return DryRun.unmapped(DeliveryState.QUARANTINED, Reasons.of(unreadable));
        } catch (ProblemException refused) {
            return DryRun.unmapped(DeliveryState.QUARANTINED, Reasons.of(refused));
        } catch (SourceUnavailableException unavailable) {
            ProblemException problem =
                    StandardProblem.UNAVAILABLE.because("The source cannot be asked now: " + unavailable.getMessage());
            Duration retryAfter = unavailable.retryAfter();
            throw retryAfter == null ? problem : problem.retryAfter(retryAfter);
        }
    }

    private static DryRun of(MappingReport report) {
        return Reasons.ofIgnored(report)
                .map(reason -> new DryRun(DeliveryState.IGNORED, reason, report.changes()))
                .orElseGet(() -> new DryRun(DeliveryState.MAPPED, null, report.changes()));
    }
}
