package dev.debrief.incidents.ingress.received;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.SourceUnavailableException;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.signature.AnyOf;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.signature.SharedSecretHeader;
import dev.debrief.platform.signature.UrlSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A kind of source for tests: its deliveries are words that say what is to happen to them. Every other body opens an
 * incident with this id.
 */
@ApplicationScoped
public class StubKind implements SourceKind {

    public static final String NAME = "stub";

    static final String SECRET_HEADER = "X-Stub-Secret";
    static final String ID_HEADER = "X-Stub-Id";

    /** Is read once it is {@link #corrected}. */
    static final String UNREADABLE = "unreadable ";

    static final String IGNORED = "ignored";
    static final String UNAVAILABLE = "unavailable";
    static final String REFUSED = "refused";
    static final String BROKEN = "broken";

    private static final Set<String> CORRECTED = ConcurrentHashMap.newKeySet();

    /** Deliveries wait here while it is closed. */
    private static volatile @Nullable CountDownLatch gate;

    private static final AtomicInteger WAITING = new AtomicInteger();

    static void corrected(String body) {
        CORRECTED.add(body);
    }

    static void closeGate() {
        gate = new CountDownLatch(1);
    }

    static void openGate() {
        CountDownLatch closed = gate;
        gate = null;
        if (closed != null) {
            closed.countDown();
        }
    }

    static int waiting() {
        return WAITING.get();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The Origin is a header that all calls of the test kit have. */
    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        return new AnyOf(
                new SharedSecretHeader(SECRET_HEADER, secrets),
                new SharedSecretHeader("Origin", secrets),
                HexSignature.pagerDuty(secrets),
                new UrlSecret(secrets));
    }

    @Override
    public @Nullable String deliveryId(RawDelivery delivery) {
        CountDownLatch closed = gate;
        if (closed != null) {
            await(closed);
        }
        if (BROKEN.equals(text(delivery))) {
            throw new IllegalStateException("The stub is broken.");
        }
        return delivery.header(ID_HEADER);
    }

    private static void await(CountDownLatch closed) {
        WAITING.incrementAndGet();
        try {
            if (!closed.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The gate was not opened.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            WAITING.decrementAndGet();
        }
    }

    @Override
    public RawDelivery complete(RawDelivery delivery, SourceAccess access) {
        if (text(delivery).equals(UNAVAILABLE)) {
            throw new SourceUnavailableException("The stub is closed.", Duration.ofMinutes(7));
        }
        return delivery;
    }

    @Override
    public Reading read(RawDelivery delivery) {
        String body = text(delivery);
        if (body.startsWith(UNREADABLE) && !CORRECTED.contains(body)) {
            throw new UnreadableDeliveryException("The stub cannot read it.");
        }
        return switch (body) {
            case IGNORED -> Reading.ignored("It is only a test.");
            case REFUSED ->
                throw StandardProblem.VALIDATION_FAILED
                        .because("The stub refuses it.")
                        .at("/title", "must be shorter");
            case BROKEN -> throw new IllegalStateException("The stub is broken.");
            default ->
                Reading.of(SourceChange.of(
                        ChangeType.OPENED,
                        "opened " + body.hashCode(),
                        Instant.parse("2024-11-15T10:25:00Z"),
                        new SourceIncident(
                                "stub " + body.hashCode(), "Incident of a stub", null, null, null, Attributes.none())));
        };
    }

    private static String text(RawDelivery delivery) {
        return new String(delivery.body(), UTF_8);
    }
}
