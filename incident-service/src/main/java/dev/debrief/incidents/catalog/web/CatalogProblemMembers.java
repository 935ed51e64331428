package dev.debrief.incidents.catalog.web;

import dev.debrief.platform.problem.ProblemMembers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Members of problems, for the OpenAPI document. */
final class CatalogProblemMembers {

    private CatalogProblemMembers() {}

    @ProblemMembers("alias-taken")
    @Schema(name = "AliasTakenMembers", description = "Members of the problem alias-taken")
    record AliasTaken(
            @Schema(
                    description = "Key of the service that the alias belongs to",
                    examples = "payments",
                    required = true)
            String service) {}

    @ProblemMembers("catalogue-file-invalid")
    @Schema(name = "CatalogueFileInvalidMembers", description = "Members of the problem catalogue-file-invalid")
    record CatalogueFileInvalid(
            @Schema(description = "Line, from 1; absent if the whole file is concerned", examples = "7") @Nullable Integer line,

            @Schema(description = "Column, from 1; absent if the whole file is concerned", examples = "12") @Nullable Integer column) {}
}
