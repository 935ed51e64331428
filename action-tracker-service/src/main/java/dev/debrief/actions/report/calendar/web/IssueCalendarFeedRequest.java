package dev.debrief.actions.report.calendar.web;

import dev.debrief.actions.report.calendar.FeedSettings;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "IssueCalendarFeed", description = "A calendar of the due dates of a team", examples = """
                {"team": "team:qa", "name": "Due dates of the QA Team"}
                """)
record IssueCalendarFeedRequest(
        @Schema(description = "Handle of the team", examples = "team:qa")
        @NotNull @Pattern(
                regexp = "team:[A-Za-z0-9][A-Za-z0-9._@+-]{0,119}",
                message = "must be the handle of a team like team:payments")
        String team,

        @Schema(
                description = "Name that calendars show; `Due dates of <team>` by default",
                examples = "Due dates of the QA Team")
        @OneLine
        @Size(min = 1, max = 100) @Nullable String name) {

    private static final int MAX_NAME = 100;

    FeedSettings toSettings() {
        return new FeedSettings(team, name == null || name.isBlank() ? defaultName() : name.strip());
    }

    private String defaultName() {
        String byTeam = "Due dates of " + team.substring(team.indexOf(':') + 1);
        return byTeam.length() <= MAX_NAME ? byTeam : byTeam.substring(0, MAX_NAME);
    }
}
