package dev.debrief.notifications.subscription;

import dev.debrief.platform.problem.ProblemType;

/** Problems of commands on subscriptions. */
public enum SubscriptionProblem implements ProblemType {
    INVALID_SUBSCRIPTION("invalid-subscription", "Invalid subscription", 400),
    NOT_YOUR_SUBSCRIPTION("not-your-subscription", "Not your subscription", 403);

    private final Definition definition;

    SubscriptionProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
