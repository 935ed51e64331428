package dev.debrief.notifications.endpoint;

import dev.debrief.platform.problem.ProblemType;

/** What can be wrong about endpoints. */
public enum EndpointProblem implements ProblemType {
    NAME_TAKEN("endpoint-name-taken", "There is an endpoint with this name already", 409),
    URL_REFUSED("url-refused", "Webhooks cannot be sent to this URL", 400);

    private final String slug;
    private final String title;
    private final int status;

    EndpointProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
