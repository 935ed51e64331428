package dev.debrief.postmortems.details.web;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;

/** Parts to include in the postmortems of a list. A postmortem that is read on its own always includes them. */
record PostmortemExpandQuery(
        @Parameter(
                description =
                        "Parts to include; separate several with commas. A single postmortem always includes them",
                example = "progress")
        @QueryParam("expand")
        @Separator(",")
        List<PostmortemExpansion> expand) {

    /** Constants are spelled as in the query string. */
    enum PostmortemExpansion {
        sections,
        progress
    }

    boolean withSections() {
        return expand.contains(PostmortemExpansion.sections);
    }

    boolean withProgress() {
        return expand.contains(PostmortemExpansion.progress);
    }
}
