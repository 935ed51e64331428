package dev.debrief.notifications.endpoint;

import dev.debrief.platform.problem.ProblemType;

/** Problems of commands on endpoints. */
public enum EndpointProblem implements ProblemType {
    NAME_TAKEN("endpoint-name-taken", "Endpoint name taken", 409),
    DISABLED("endpoint-disabled", "Endpoint disabled", 409),
    DOES_NOT_SIGN("endpoint-does-not-sign", "Endpoint does not sign", 409),
    URL_REFUSED("url-refused", "URL not allowed", 400);

    private final Definition definition;

    EndpointProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
