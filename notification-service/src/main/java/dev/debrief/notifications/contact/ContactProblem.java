package dev.debrief.notifications.contact;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong about contacts. */
public enum ContactProblem implements ProblemType {
    HANDLE_TAKEN("handle-taken", "There is a contact with this handle already", 409),
    NOT_YOUR_CONTACT("not-your-contact", "Contacts of others are changed by admins only", 403);

    private final Definition definition;

    ContactProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
