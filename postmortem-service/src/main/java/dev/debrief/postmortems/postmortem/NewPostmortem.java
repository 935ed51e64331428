package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.postmortem.window.MeetingWindow;
import dev.debrief.postmortems.template.TemplateVersion;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A postmortem to draft.
 *
 * @param dueOn the working day by which to publish it; null when the policy sets none
 * @param requiredBecause the rule that requires it
 */
public record NewPostmortem(
        IncidentCoverage coverage,
        TemplateVersion template,
        MeetingWindow meetingWindow,
        @Nullable LocalDate dueOn,
        String requiredBecause,
        Instant draftedAt) {}
