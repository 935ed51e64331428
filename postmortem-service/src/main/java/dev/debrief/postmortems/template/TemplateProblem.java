package dev.debrief.postmortems.template;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong with a template. */
enum TemplateProblem implements ProblemType {
    TEMPLATE_EXISTS("template-exists", "There is a template with this key", 409),
    TOO_MANY_TEMPLATES("too-many-templates", "There are as many templates as there may be", 409),
    TEMPLATE_NEEDED("template-needed", "This template is needed", 409),
    TEMPLATE_CONTRADICTORY("template-contradictory", "The sections of the template do not fit together", 422);

    private final Definition definition;

    TemplateProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
