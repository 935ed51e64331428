package dev.debrief.postmortems.review;

import org.jspecify.annotations.Nullable;

/**
 * How a postmortem is reviewed.
 *
 * @param fourEyes whether somebody other than who submitted a postmortem approves it and waives its findings
 * @param exceptions whether an approver can take an exception from it, with a reason
 * @param quorum how many reviewers decide; null for all of them
 */
public record ReviewPolicy(
        boolean fourEyes, boolean exceptions, @Nullable Integer quorum) {

    /** How many of these reviewers have to give a verdict. */
    int required(int reviewers) {
        return quorum == null ? reviewers : Math.min(quorum, reviewers);
    }
}
