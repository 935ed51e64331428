package dev.debrief.incidents.measurement;

import dev.debrief.platform.problem.ProblemType;

/** Problems of measurements. */
public enum MeasurementProblem implements ProblemType {
    MEASUREMENT_EXISTS("measurement-exists", "A measurement with this key exists", 409),
    TOO_MANY_MEASUREMENTS("too-many-measurements", "The limit of measurements is reached", 409);

    private final Definition definition;

    MeasurementProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
