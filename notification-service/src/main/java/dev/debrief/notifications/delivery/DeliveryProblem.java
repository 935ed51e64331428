package dev.debrief.notifications.delivery;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong about deliveries. */
public enum DeliveryProblem implements ProblemType {
    NOT_REDELIVERABLE("not-redeliverable", "This cannot be delivered again", 409);

    private final String slug;
    private final String title;
    private final int status;

    DeliveryProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
