package dev.debrief.actions.tracker.jira;

import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.platform.outgoing.api.ApiHttp;
import java.time.Clock;

/** Makes the product available to tests of other packages. */
public final class JiraProduct {

    private JiraProduct() {}

    public static IssueTracker of(ApiHttp http, Clock clock) {
        return new JiraTracker(http, clock);
    }
}
