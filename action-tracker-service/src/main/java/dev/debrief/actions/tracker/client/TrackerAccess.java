package dev.debrief.actions.tracker.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to call a tracker, with its opened token.
 *
 * @param baseUrl without a slash at the end
 * @param project key of a project in Jira, {@code owner/repository} in GitHub, id or path in GitLab
 * @param user of the token, where the product needs it
 * @param issueType of new issues, for Jira
 * @param wontDoResolutions names of resolutions that mean that an issue was not done, for Jira
 */
public record TrackerAccess(
        TrackerKind kind,
        String baseUrl,
        String project,
        @Nullable String user,
        String token,
        String issueType,
        StatusLabels statusLabels,
        List<String> wontDoResolutions) {

    public TrackerAccess {
        wontDoResolutions = List.copyOf(wontDoResolutions);
    }

    public boolean isWontDo(@Nullable String resolution) {
        return resolution != null && wontDoResolutions.stream().anyMatch(resolution::equalsIgnoreCase);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TrackerAccess[" + kind + " " + project + "]";
    }
}
