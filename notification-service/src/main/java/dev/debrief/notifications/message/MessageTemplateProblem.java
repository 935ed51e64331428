package dev.debrief.notifications.message;

import dev.debrief.platform.problem.ProblemType;

/** Problems of commands on message templates. */
public enum MessageTemplateProblem implements ProblemType {
    MESSAGE_TEMPLATE_INVALID("message-template-invalid", "The template cannot be rendered", 422);

    private final Definition definition;

    MessageTemplateProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
