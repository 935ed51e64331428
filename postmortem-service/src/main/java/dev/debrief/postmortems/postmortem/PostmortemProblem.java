package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.problem.ProblemType;

/** Problem types of commands on postmortems. */
public enum PostmortemProblem implements ProblemType {
    INCIDENT_NOT_KNOWN("incident-not-known", "Unknown incident", 422),
    INCIDENT_NOT_RESOLVED("incident-not-resolved", "The incident is not resolved yet", 409),
    POSTMORTEM_EXISTS("postmortem-exists", "The incident has a postmortem", 409),
    TRANSITION_NOT_ALLOWED("transition-not-allowed", "The status does not allow this transition", 409),
    CHECKS_FAILED("checks-failed", "Checks of this transition fail", 409),
    POSTMORTEM_NOT_PUBLISHED("postmortem-not-published", "The postmortem is not published yet", 409),
    POSTMORTEM_CLOSED("postmortem-closed", "The postmortem is closed", 409),
    ACTION_ITEMS_UNFINISHED("action-items-unfinished", "Action items are neither verified nor dropped", 409),
    INCIDENT_NEEDED("incident-needed", "The postmortem was drafted for this incident", 409),
    TOO_MANY_INCIDENTS("too-many-incidents", "The postmortem covers the maximum number of incidents", 409),
    NOTHING_TO_UNDO("nothing-to-undo", "There is nothing to undo", 409),
    POSTMORTEM_NOT_WRITABLE("postmortem-not-writable", "The postmortem is not writable", 409),
    SECTION_NOT_WRITTEN_BY_HAND("section-not-written-by-hand", "The section has no text of its own", 409);

    private final Definition definition;

    PostmortemProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
