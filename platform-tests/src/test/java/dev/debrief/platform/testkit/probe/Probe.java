package dev.debrief.platform.testkit.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
public class Probe {

    @Id
    private UUID id;

    private long number;
    private String name;

    @Enumerated(EnumType.STRING)
    private ProbeKind kind;

    private int quantity;
    private @Nullable LocalDate day;
    private @Nullable Instant observedAt;
    private long revision = 1;

    @SuppressWarnings("NullAway.Init")
    protected Probe() {}

    Probe(UUID id, long number, ProbeState state) {
        this.id = id;
        this.number = number;
        this.name = state.name();
        this.kind = state.kind();
        this.quantity = state.quantity();
        this.day = state.day();
        this.observedAt = state.observedAt();
    }

    void update(ProbeState state) {
        this.name = state.name();
        this.kind = state.kind();
        this.quantity = state.quantity();
        this.day = state.day();
        this.observedAt = state.observedAt();
        revision++;
    }

    public ProbeState state() {
        return new ProbeState(name, kind, quantity, day, observedAt);
    }

    public UUID id() {
        return id;
    }

    public long number() {
        return number;
    }

    public long revision() {
        return revision;
    }
}
