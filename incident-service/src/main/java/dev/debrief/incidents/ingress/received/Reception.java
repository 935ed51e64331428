package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.SourceKinds;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.ingress.received.AcceptanceService.Stored;
import dev.debrief.incidents.ingress.source.IngressSourceService;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.signature.VerificationResult;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Receives deliveries: authenticates them by their raw bytes and stores them before anything reads them. */
@ApplicationScoped
public class Reception {

    private static final Logger LOG = Logger.getLogger(Reception.class);

    private final IngressSourceService sources;
    private final SourceKinds kinds;
    private final AcceptanceService acceptance;
    private final Refusals refusals;
    private final List<DirectAnswer> answers;
    private final AcceptanceLimit limit;
    private final Clock clock;

    Reception(
            IngressSourceService sources,
            SourceKinds kinds,
            AcceptanceService acceptance,
            Refusals refusals,
            @All List<DirectAnswer> answers,
            ReceptionConfig config,
            Clock clock) {
        this.sources = sources;
        this.kinds = kinds;
        this.acceptance = acceptance;
        this.refusals = refusals;
        this.answers = answers;
        this.limit = new AcceptanceLimit(config.maxConcurrent());
        this.clock = clock;
    }

    /**
     * Receives a delivery.
     *
     * @throws ProblemException INGRESS_REFUSED unless it authenticates as one of an enabled source; MALFORMED_REQUEST
     *     if its signature cannot be read, whether there is such a source or not; UNAVAILABLE while too many are being
     *     received
     */
    public Receipt receive(IncomingDelivery incoming) {
        return limit.within(() -> receiveOne(incoming));
    }

    private Receipt receiveOne(IncomingDelivery incoming) {
        ReceivingSource source = sources.receiving(incoming.sourceKey())
                .filter(ReceivingSource::enabled)
                .orElseThrow(() -> refusals.of(incoming));
        SourceKind kind = kinds.find(source.kind()).orElseThrow(() -> refusals.of(incoming));
        requireAuthentic(incoming, source, kind);
        RawDelivery delivery =
                new RawDelivery(ReceivedHeaders.stored(incoming.headers()), incoming.body(), clock.instant());
        Optional<DirectAnswer> answer =
                answers.stream().filter(each -> each.answers(kind)).findFirst();
        String key = keyOf(kind, delivery);
        Optional<Receipt> receipt = answer.isPresent()
                ? storeAndAnswer(source, key, delivery, answer.get())
                : acceptance
                        .store(source, key, delivery, kind.reportsAlerts())
                        .map(stored -> new Receipt(stored.id(), null));
        return receipt.orElseThrow(() -> refusals.of(incoming));
    }

    private void requireAuthentic(IncomingDelivery incoming, ReceivingSource source, SourceKind kind) {
        if (source.secrets().isEmpty()) {
            throw StandardProblem.UNAVAILABLE.because(
                    "The secret of this source cannot be read. The log of incident-service says why.");
        }
        if (kind.authentication(source.secrets()).verify(incoming.message()) != VerificationResult.VALID) {
            throw refusals.of(incoming);
        }
    }

    /** The sender's id of the delivery, or the digest of its body. */
    private static String keyOf(SourceKind kind, RawDelivery delivery) {
        String id;
        try {
            id = kind.deliveryId(delivery);
        } catch (RuntimeException unreadable) {
            // It is stored all the same; when it is mapped, it is put in quarantine with the reason.
            LOG.debugf("A delivery of the kind %s has no readable id: %s", kind.name(), unreadable.getMessage());
            id = null;
        }
        return id == null || id.isBlank() ? Identity.digest(delivery.body()) : Identity.of(Texts.storable(id));
    }

    private Optional<Receipt> storeAndAnswer(
            ReceivingSource source, String key, RawDelivery delivery, DirectAnswer answering) {
        Stored stored = acceptance.storeUnanswered(source, key, delivery).orElse(null);
        if (stored == null) {
            return Optional.empty();
        }
        DirectAnswer.Answer answer = stored.isNew() ? answer(source, delivery, stored.id(), answering) : null;
        return Optional.of(new Receipt(stored.id(), answer));
    }

    private DirectAnswer.@Nullable Answer answer(
            ReceivingSource source, RawDelivery delivery, UUID id, DirectAnswer answering) {
        try {
            DirectAnswer.Answer answer = answering.answer(source, delivery, id);
            acceptance.answered(id);
            return answer;
        } catch (UnreadableDeliveryException unreadable) {
            acceptance.refused(id, Reasons.of(unreadable));
            return null;
        }
    }
}
