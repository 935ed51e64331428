package dev.debrief.notifications.endpoint;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong about endpoints. */
public enum EndpointProblem implements ProblemType {
    NAME_TAKEN("endpoint-name-taken", "There is an endpoint with this name already", 409),
    URL_REFUSED("url-refused", "Webhooks cannot be sent to this URL", 400);

    private final Definition definition;

    EndpointProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
