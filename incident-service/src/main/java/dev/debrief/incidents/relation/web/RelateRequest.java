package dev.debrief.incidents.relation.web;

import dev.debrief.incidents.relation.Relation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of POST /incidents/{id}/related. */
@Schema(name = "RelateIncident", description = "A relation to another incident", examples = """
                {"incident": "INC-17", "relation": "RECURRENCE_OF",
                 "note": "The same missing check, in another service"}
                """)
record RelateRequest(
        @Schema(description = "Id or key of the other incident", examples = "INC-17") @NotBlank @Size(max = 64) String incident,

        @Schema(description = "How this incident relates to the other one", examples = "RECURRENCE_OF") @NotNull Relation relation,

        @Schema(description = "Note about the relation", examples = "The same missing check, in another service")
        @Nullable @Size(max = 500) String note) {}
