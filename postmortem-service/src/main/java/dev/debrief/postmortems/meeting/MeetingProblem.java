package dev.debrief.postmortems.meeting;

import dev.debrief.platform.problem.ProblemType;

enum MeetingProblem implements ProblemType {
    FACILITATOR_INVOLVED("facilitator-involved", "The facilitator took part in the response", 409),
    MEETING_NOT_SCHEDULED("meeting-not-scheduled", "No meeting is scheduled", 409),
    MEETING_HELD("meeting-held", "The meeting was already held", 409);

    private final Definition definition;

    MeetingProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
