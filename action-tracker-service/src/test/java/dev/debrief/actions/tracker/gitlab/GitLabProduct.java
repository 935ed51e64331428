package dev.debrief.actions.tracker.gitlab;

import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.platform.outgoing.api.ApiHttp;
import java.time.Clock;

/** Makes the product available to tests of other packages. */
public final class GitLabProduct {

    private GitLabProduct() {}

    public static IssueTracker of(ApiHttp http, Clock clock) {
        return new GitLabTracker(http, clock);
    }
}
