package dev.debrief.incidents.ingress.received;

import dev.debrief.platform.problem.ProblemType;

/** Problems of deliveries. */
public enum ReceivedProblem implements ProblemType {
    INGRESS_REFUSED("ingress-refused", "The delivery is refused", 403);

    private final Definition definition;

    ReceivedProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
