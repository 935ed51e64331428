package dev.debrief.notifications.subscription;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong about subscriptions. */
public enum SubscriptionProblem implements ProblemType {
    INVALID_SUBSCRIPTION("invalid-subscription", "This cannot be subscribed to", 400),
    NOT_YOUR_SUBSCRIPTION("not-your-subscription", "Subscriptions of others are kept by admins only", 403);

    private final String slug;
    private final String title;
    private final int status;

    SubscriptionProblem(String slug, String title, int status) {
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
