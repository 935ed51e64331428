package dev.debrief.incidents.catalog;

import dev.debrief.platform.problem.ProblemType;

/** Problems of the service catalogue. */
public enum CatalogProblem implements ProblemType {
    SERVICE_EXISTS("service-exists", "A service with this key exists", 409),
    ALIAS_TAKEN("alias-taken", "The alias belongs to another service", 409),
    TOO_MANY_SERVICES("too-many-services", "The limit of services is reached", 409),
    CATALOGUE_FILE_INVALID("catalogue-file-invalid", "The file is not valid", 422);

    private final Definition definition;

    CatalogProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
