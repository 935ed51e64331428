package dev.debrief.incidents.measurement;

import dev.debrief.incidents.measurement.Measurement.MeasurementDefinition;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.cache.CachedValue;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Defines measurements, in addition to the built-in durations. */
@ApplicationScoped
@Transactional
public class MeasurementService {

    private static final int MAX_MEASUREMENTS = 20;

    private static final Set<String> BUILT_IN =
            Set.of("FIRST_SIGNAL", "DETECTION", "ACKNOWLEDGEMENT", "IDENTIFICATION", "MITIGATION", "RESOLUTION");

    private final MeasurementRepository measurements;
    private final CachedValue<List<Measurement>> all;
    private final AuditLog audit;

    MeasurementService(MeasurementRepository measurements, CachedValues cachedValues, AuditLog audit) {
        this.measurements = measurements;
        this.all = cachedValues.of(measurements::byKey);
        this.audit = audit;
    }

    public Measurement define(String key, MeasurementDefinition definition, Actor actor) {
        requireValid(definition);
        if (BUILT_IN.contains(key) || measurements.find(key, LockModeType.NONE).isPresent()) {
            throw MeasurementProblem.MEASUREMENT_EXISTS.because(
                    "The measurement " + key + " already exists. Choose another key.");
        }
        if (measurements.count() >= MAX_MEASUREMENTS) {
            throw MeasurementProblem.TOO_MANY_MEASUREMENTS.because(
                    "There can be at most " + MAX_MEASUREMENTS + " measurements. Remove one first.");
        }
        Measurement measurement = new Measurement(Ids.next(), key, definition);
        measurements.persistAndFlush(measurement);
        all.change();
        audit.record(actor, "measurement.defined", measurement.auditSubject(), null, definition);
        return measurement;
    }

    public Measurement get(String key) {
        return require(key, LockModeType.NONE);
    }

    /** All of them, ordered by key. They are read with each incident. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Measurement> all() {
        return all.get();
    }

    /** @param correction computes the corrected definition from the current one */
    public Measurement edit(
            String key, Precondition precondition, UnaryOperator<MeasurementDefinition> correction, Actor actor) {
        Measurement measurement = require(key, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(measurement.revision());
        MeasurementDefinition before = measurement.definition();
        MeasurementDefinition after = correction.apply(before);
        requireValid(after);
        if (!after.equals(before)) {
            measurement.define(after);
            all.change();
            audit.record(actor, "measurement.changed", measurement.auditSubject(), before, after);
        }
        return measurement;
    }

    public void remove(String key, Precondition precondition, Actor actor) {
        Measurement measurement = require(key, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(measurement.revision());
        measurements.delete(measurement);
        all.change();
        audit.record(actor, "measurement.removed", measurement.auditSubject(), measurement.definition(), null);
    }

    private Measurement require(String key, LockModeType lock) {
        return measurements
                .find(key, lock)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no measurement with this key."));
    }

    private static void requireValid(MeasurementDefinition definition) {
        if (definition.from() == definition.to()) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("A measurement needs two different times.")
                    .at("/to", "must differ from `from`");
        }
    }
}
