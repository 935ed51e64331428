package dev.debrief.actions.tracker;

import org.jspecify.annotations.Nullable;

/**
 * The settings of a tracker that can be edited.
 *
 * @param baseUrl null for the public address of the product
 * @param project key of a project in Jira, {@code owner/repository} in GitHub, id or path in GitLab
 * @param user of the token, where the product needs it
 */
public record TrackerSettings(
        String name,
        boolean enabled,
        @Nullable String baseUrl,
        String project,
        @Nullable String user,
        SyncSettings sync) {}
