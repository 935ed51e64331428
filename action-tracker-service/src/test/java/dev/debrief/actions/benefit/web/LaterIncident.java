package dev.debrief.actions.benefit.web;

import dev.debrief.actions.incident.IncidentKind;
import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.IncidentUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** An incident after that of a postmortem: open, resolved, and neither cancelled nor merged unless it says so. */
final class LaterIncident {

    private static final AtomicLong NUMBERS = new AtomicLong(940_000);

    private final long number = NUMBERS.incrementAndGet();
    private final Instant start;
    private final int detectMinutes;
    private final int mitigateMinutes;
    private String service;
    private IncidentKind kind = IncidentKind.INCIDENT;
    private List<String> audience = List.of();
    private @Nullable UUID mergedInto;
    private boolean cancelled;
    private boolean resolved = true;

    LaterIncident(String service, Instant start, int detectMinutes, int mitigateMinutes) {
        this.service = service;
        this.start = start;
        this.detectMinutes = detectMinutes;
        this.mitigateMinutes = mitigateMinutes;
    }

    LaterIncident affecting(String other) {
        service = other;
        return this;
    }

    LaterIncident ofKind(IncidentKind other) {
        kind = other;
        return this;
    }

    LaterIncident restrictedTo(String... handles) {
        audience = List.of(handles);
        return this;
    }

    LaterIncident mergedInto(UUID other) {
        mergedInto = other;
        return this;
    }

    LaterIncident cancelled() {
        cancelled = true;
        return this;
    }

    LaterIncident unresolved() {
        resolved = false;
        return this;
    }

    String key() {
        return "INC-" + number;
    }

    IncidentUpdate update() {
        return new IncidentUpdate(
                Ids.next(),
                1,
                number,
                "Checkout fails again",
                Severity.HIGH,
                audience.isEmpty() ? Visibility.OPEN : Visibility.RESTRICTED,
                audience,
                mergedInto,
                List.of(service),
                times(),
                kind,
                cancelled,
                false,
                start);
    }

    private IncidentTimes times() {
        Instant detected = start.plus(Duration.ofMinutes(detectMinutes));
        Instant acknowledged = detected.plus(Duration.ofMinutes(1));
        Instant mitigated = acknowledged.plus(Duration.ofMinutes(mitigateMinutes));
        return new IncidentTimes(
                start, detected, acknowledged, mitigated, resolved ? mitigated.plus(Duration.ofMinutes(3)) : null);
    }
}
