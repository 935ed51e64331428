package dev.debrief.postmortems.told;

import dev.debrief.contracts.Person;
import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import dev.debrief.contracts.incident.DataIntegrity;
import dev.debrief.contracts.incident.Figure;
import dev.debrief.contracts.incident.FigureBasis;
import dev.debrief.contracts.incident.Impact;
import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.contracts.incident.ImpactWindow;
import dev.debrief.contracts.incident.IncidentCancelled;
import dev.debrief.contracts.incident.IncidentFact;
import dev.debrief.contracts.incident.IncidentKind;
import dev.debrief.contracts.incident.IncidentReopened;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.IncidentSnapshot;
import dev.debrief.contracts.incident.IncidentStatus;
import dev.debrief.contracts.incident.IncidentTimes;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.contracts.incident.Money;
import dev.debrief.contracts.incident.Participant;
import dev.debrief.contracts.incident.ParticipantRole;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.TimelineEntry;
import dev.debrief.contracts.incident.TimelineEntryKind;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An incident as incident-service would tell of it on Kafka. */
public final class Incident {

    private static final AtomicLong NUMBERS = new AtomicLong(700_000);

    private final UUID id = UUID.randomUUID();
    private final long number = NUMBERS.incrementAndGet();
    private String title = "Payment processing failure " + number;
    private IncidentKind kind = IncidentKind.INCIDENT;
    private Severity severity = Severity.HIGH;
    private String service = "checkout";
    private List<String> labels = List.of();
    private IncidentStatus status = IncidentStatus.REPORTED;
    private List<String> audience = List.of();
    private @Nullable Instant resolvedAt;
    private long version;
    private @Nullable ProducerRecord<byte[], byte[]> last;
    private @Nullable List<ProducerRecord<byte[], byte[]>> kept;

    /** One that was just reported. */
    public static Incident reported() {
        return new Incident().tell(Incident::asReported);
    }

    /** One that nobody hears of until {@link #tellInAnyOrder}. */
    public static Incident untold() {
        Incident incident = new Incident();
        incident.kept = new ArrayList<>();
        return incident.tell(Incident::asReported);
    }

    /** One that was resolved at 11:35 on the day of the sample. */
    public static Incident resolved() {
        return reported().resolve("2024-11-15T11:35:00Z");
    }

    public static Incident of(Severity severity, IncidentKind kind) {
        Incident incident = new Incident();
        incident.severity = severity;
        incident.kind = kind;
        return incident.tell(Incident::asReported);
    }

    public static Incident affecting(String service) {
        Incident incident = new Incident();
        incident.service = service;
        return incident.tell(Incident::asReported);
    }

    public static Incident labelled(String... labels) {
        Incident incident = new Incident();
        incident.labels = List.of(labels);
        return incident.tell(Incident::asReported);
    }

    public static Incident restrictedTo(String... handles) {
        Incident incident = new Incident();
        incident.audience = List.of(handles);
        return incident.tell(Incident::asReported).resolve("2024-11-15T11:35:00Z");
    }

    public UUID id() {
        return id;
    }

    public String key() {
        return "INC-" + number;
    }

    public String title() {
        return title;
    }

    public Incident resolve(String at) {
        status = IncidentStatus.RESOLVED;
        resolvedAt = Instant.parse(at);
        return tell(incident -> new IncidentResolved(incident.snapshot(), Instant.parse(at), List.of(), null));
    }

    public Incident reopen() {
        status = IncidentStatus.INVESTIGATING;
        resolvedAt = null;
        return tell(
                incident -> new IncidentReopened(incident.snapshot(), Instant.parse("2024-11-15T12:00:00Z"), "again"));
    }

    public Incident cancel() {
        status = IncidentStatus.CANCELLED;
        return tell(
                incident -> new IncidentCancelled(incident.snapshot(), Instant.parse("2024-11-15T12:00:00Z"), "none"));
    }

    public Incident rename(String newTitle) {
        title = newTitle;
        return tell(incident -> new IncidentUpdated(incident.snapshot(), List.of("title"), List.of(), null));
    }

    public Incident rate(Severity newSeverity) {
        severity = newSeverity;
        return tell(incident -> new IncidentUpdated(incident.snapshot(), List.of("severity"), List.of(), null));
    }

    public Incident restrict(String... handles) {
        audience = List.of(handles);
        return tell(incident -> new IncidentUpdated(incident.snapshot(), List.of("visibility"), List.of(), null));
    }

    public Incident record(String time, TimelineEntryKind entryKind, String text) {
        Instant at = Instant.parse("2024-11-15T" + time + ":00Z");
        return tell(incident -> new TimelineEntryRecorded(
                incident.snapshot(),
                new TimelineEntry(
                        UUID.randomUUID(), at, at, entryKind, text, null, null, null, true, false, null, null, null)));
    }

    public Incident assess() {
        return tell(incident -> new ImpactAssessed(
                incident.snapshot(),
                new Impact(
                        "Customers could not complete purchases.",
                        "Revenue was lost.",
                        "Sprint work was interrupted.",
                        null,
                        new Figure(BigDecimal.valueOf(230), FigureBasis.MEASURED),
                        new Figure(BigDecimal.valueOf(15), FigureBasis.MEASURED),
                        new Money(BigDecimal.valueOf(45_000), "USD", FigureBasis.ESTIMATED),
                        new Figure(BigDecimal.valueOf(4), FigureBasis.ESTIMATED),
                        List.of("Pay with a promotional code"),
                        new Figure(null, FigureBasis.NOT_KNOWN),
                        null,
                        null,
                        null,
                        DataIntegrity.INTACT,
                        "No order was charged twice",
                        List.of("EU", "UK"),
                        List.of(new ImpactWindow(
                                Instant.parse("2024-11-15T10:15:00Z"),
                                Instant.parse("2024-11-15T11:35:00Z"),
                                "Some orders failed")))));
    }

    public Incident join(String user, ParticipantRole role) {
        return involve(Map.of(user, role));
    }

    /** These take part and nobody else, in the order of their names. */
    public Incident involve(Map<String, ParticipantRole> roles) {
        List<Participant> participants = new TreeMap<>(roles)
                .entrySet().stream()
                        .map(one -> new Participant(
                                new Person("user:" + one.getKey(), one.getKey()), List.of(one.getValue()), null, null))
                        .toList();
        return tell(incident -> new ParticipantsChanged(incident.snapshot(), participants));
    }

    /** Kafka delivers at least once. */
    public Incident tellAgain() {
        Topic.publish(Objects.requireNonNull(last));
        return this;
    }

    private static IncidentFact asReported(Incident incident) {
        return new IncidentReported(incident.snapshot());
    }

    private Incident tell(Function<Incident, IncidentFact> fact) {
        last = Topic.record(fact.apply(this), ++version);
        if (kept == null) {
            Topic.publish(last);
        } else {
            kept.add(last);
        }
        return this;
    }

    /** What was not told yet, told in the order of a random generator, some of it twice; heard when this returns. */
    public Incident tellInAnyOrder(Random random) {
        List<ProducerRecord<byte[], byte[]>> facts = new ArrayList<>(Objects.requireNonNull(kept));
        facts.addAll(kept.stream().filter(fact -> random.nextInt(3) == 0).toList());
        Collections.shuffle(facts, random);
        Topic.publishAll(facts, id);
        return this;
    }

    private IncidentSnapshot snapshot() {
        return new IncidentSnapshot(
                id,
                "INC-" + number,
                title,
                null,
                kind,
                severity,
                "A critical business function was impacted",
                status,
                audience.isEmpty() ? Visibility.OPEN : Visibility.RESTRICTED,
                audience,
                List.of(service),
                labels,
                new Person("team:support", "Customer Support"),
                times(),
                Instant.parse("2024-11-15T10:24:00Z"),
                null,
                null);
    }

    private IncidentTimes times() {
        boolean over = resolvedAt != null;
        return new IncidentTimes(
                Instant.parse("2024-11-15T10:15:00Z"),
                Instant.parse("2024-11-15T10:22:00Z"),
                Instant.parse("2024-11-15T10:25:00Z"),
                Instant.parse("2024-11-15T10:30:00Z"),
                over ? Instant.parse("2024-11-15T10:45:00Z") : null,
                over ? Instant.parse("2024-11-15T11:20:00Z") : null,
                resolvedAt,
                null);
    }
}
