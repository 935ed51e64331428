package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.source.IngressSource;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of received deliveries, all for admins. */
@ApplicationScoped
@Transactional
public class ReceivedDeliveryService {

    private static final String SUBJECT = "delivery";

    private final IngressDeliveryRepository deliveries;
    private final IngressSourceService sources;
    private final Jobs jobs;
    private final AuditLog audit;

    ReceivedDeliveryService(
            IngressDeliveryRepository deliveries, IngressSourceService sources, Jobs jobs, AuditLog audit) {
        this.deliveries = deliveries;
        this.sources = sources;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** A delivery with its content. */
    public record WithContent(ReceivedDelivery delivery, RawDelivery content) {}

    /** Newest first. */
    public List<ReceivedDelivery> list(DeliveryFilter filter, PageRequest page) {
        return deliveries.page(sourceId(filter.source()), filter.state(), page);
    }

    private @Nullable UUID sourceId(@Nullable String key) {
        if (key == null) {
            return null;
        }
        return sources.find(key)
                .map(IngressSource::id)
                .orElseThrow(() -> ParameterProblems.invalid("source", key, "must be the key of a source"));
    }

    public WithContent get(EntityRef ref) {
        UUID id = ref.requireId(SUBJECT);
        return deliveries
                .findShown(id)
                .flatMap(delivery -> deliveries.findContent(id).map(content -> new WithContent(delivery, content)))
                .orElseThrow(() -> ref.notFound(SUBJECT));
    }

    /** Maps a delivery again, with the rules of now. Without effect on one that waits to be mapped. */
    public ReceivedDelivery replay(EntityRef ref, Actor actor) {
        UUID id = ref.requireId(SUBJECT);
        DeliveryState before = deliveries.findStateLocked(id).orElseThrow(() -> ref.notFound(SUBJECT));
        boolean isSettled = before != DeliveryState.RECEIVED;
        if (isSettled) {
            deliveries.setReceivedAgain(id);
        }
        ReceivedDelivery delivery = deliveries.findShown(id).orElseThrow(() -> ref.notFound(SUBJECT));
        if (isSettled) {
            jobs.enqueue(MappingHandler.job(id, delivery.sourceKey()));
            audit.record(
                    actor,
                    "ingress-delivery.replayed",
                    AuditSubject.of("ingress-delivery", id),
                    Map.of("state", before),
                    Map.of("state", delivery.state()));
        }
        return delivery;
    }
}
