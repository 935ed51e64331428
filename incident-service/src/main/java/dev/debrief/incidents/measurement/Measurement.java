package dev.debrief.incidents.measurement;

import dev.debrief.platform.audit.AuditSubject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** A custom duration between two times of an incident. Its key cannot change, because events refer to it. */
@Entity
public class Measurement {

    @Id
    private UUID id;

    private String key;
    private String name;

    @Enumerated(EnumType.STRING)
    private TimeName fromTime;

    @Enumerated(EnumType.STRING)
    private TimeName toTime;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Measurement() {}

    @SuppressWarnings("NullAway.Init")
    Measurement(UUID id, String key, MeasurementDefinition definition) {
        this.id = id;
        this.key = key;
        define(definition);
    }

    public record MeasurementDefinition(String name, TimeName from, TimeName to) {}

    final void define(MeasurementDefinition definition) {
        name = definition.name();
        fromTime = definition.from();
        toTime = definition.to();
        revision++;
    }

    public UUID id() {
        return id;
    }

    AuditSubject auditSubject() {
        return AuditSubject.of("measurement", id);
    }

    public String key() {
        return key;
    }

    public MeasurementDefinition definition() {
        return new MeasurementDefinition(name, fromTime, toTime);
    }

    public long revision() {
        return revision;
    }
}
