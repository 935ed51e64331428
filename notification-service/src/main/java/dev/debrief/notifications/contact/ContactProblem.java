package dev.debrief.notifications.contact;

import dev.debrief.platform.problem.ProblemType;

/** Problems of commands on contacts. */
public enum ContactProblem implements ProblemType {
    HANDLE_TAKEN("handle-taken", "Handle taken", 409),
    NOT_YOUR_CONTACT("not-your-contact", "Not your contact", 403);

    private final Definition definition;

    ContactProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
