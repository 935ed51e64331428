package dev.debrief.incidents.ingress.source;

import dev.debrief.platform.problem.ProblemType;

/** Problems of commands on sources. */
public enum IngressSourceProblem implements ProblemType {
    SOURCE_EXISTS("ingress-source-exists", "A source with this key exists", 409),
    URL_REFUSED("url-refused", "URL not allowed", 400);

    private final Definition definition;

    IngressSourceProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
