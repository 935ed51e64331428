package dev.debrief.postmortems.details;

import dev.debrief.postmortems.audience.DocumentAudiences;
import dev.debrief.postmortems.meeting.Meeting;
import dev.debrief.postmortems.review.Reviewer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a postmortem has at most one of, and which parts of its history there are: most drafts have none. */
record PostmortemOverview(
        @Nullable Meeting meeting,
        List<Reviewer> reviewers,
        DocumentAudiences audiences,
        boolean hasTransitions,
        boolean hasVerdicts,
        boolean hasFourEyesExceptions,
        boolean hasFollowUps,
        boolean hasVersions) {}
