package dev.debrief.postmortems.template;

import dev.debrief.platform.problem.ProblemType;

enum TemplateProblem implements ProblemType {
    TEMPLATE_EXISTS("template-exists", "A template with this key exists", 409),
    TOO_MANY_TEMPLATES("too-many-templates", "Too many templates", 409),
    TEMPLATE_NEEDED("template-needed", "The standard template cannot be retired", 409),
    TEMPLATE_CONTRADICTORY("template-contradictory", "The sections of the template contradict each other", 422);

    private final Definition definition;

    TemplateProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
