package dev.debrief.notifications.delivery;

import dev.debrief.platform.problem.ProblemType;

/** Problems of commands on deliveries. */
public enum DeliveryProblem implements ProblemType {
    NOT_REDELIVERABLE("not-redeliverable", "Delivery cannot be repeated", 409);

    private final Definition definition;

    DeliveryProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
