package dev.debrief.notifications.subscription;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong about subscriptions. */
public enum SubscriptionProblem implements ProblemType {
    INVALID_SUBSCRIPTION("invalid-subscription", "This cannot be subscribed to", 400),
    NOT_YOUR_SUBSCRIPTION("not-your-subscription", "Subscriptions of others are kept by admins only", 403);

    private final Definition definition;

    SubscriptionProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
