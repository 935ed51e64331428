package dev.debrief.incidents.incident.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Parts to include in incidents. */
record ExpandQuery(
        @Parameter(
                description = "Parts to include; separate several with commas. `durations` are always included",
                example = "impact")
        @QueryParam("expand")
        @Separator(",")
        List<IncidentExpansion> expand) {

    /** Constants are spelled as in the query string. */
    enum IncidentExpansion {
        impact,
        participants,
        sources,
        durations
    }

    Set<String> names() {
        return expand.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
