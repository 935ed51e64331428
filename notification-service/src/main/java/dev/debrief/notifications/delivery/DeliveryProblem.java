package dev.debrief.notifications.delivery;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong about deliveries. */
public enum DeliveryProblem implements ProblemType {
    NOT_REDELIVERABLE("not-redeliverable", "This cannot be delivered again", 409);

    private final Definition definition;

    DeliveryProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
