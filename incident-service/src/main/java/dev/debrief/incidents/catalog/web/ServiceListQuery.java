package dev.debrief.incidents.catalog.web;

import dev.debrief.incidents.catalog.ServiceFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of GET /services. */
record ServiceListQuery(
        @Parameter(description = "Handle of the team", example = "team:payments")
        @QueryParam("team")
        @Size(max = 125) @Nullable String team,

        @Parameter(description = "Part of the key or the name", example = "check")
        @QueryParam("text")
        @Size(max = 100) @Nullable String text) {

    ServiceFilter toFilter() {
        return new ServiceFilter(team, text == null || text.isBlank() ? null : text.strip());
    }
}
