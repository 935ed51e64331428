package dev.debrief.incidents.measurement;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with a measurement. */
public enum MeasurementProblem implements ProblemType {
    MEASUREMENT_EXISTS("measurement-exists", "There is a measurement with this key", 409),
    TOO_MANY_MEASUREMENTS("too-many-measurements", "There are as many measurements as there can be", 409);

    private final Definition definition;

    MeasurementProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
