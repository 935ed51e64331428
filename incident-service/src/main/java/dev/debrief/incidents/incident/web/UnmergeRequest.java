package dev.debrief.incidents.incident.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of POST /incidents/{id}/unmerge. */
@Schema(name = "UnmergeIncident", description = "Undoes a merge", examples = """
                {"reason": "The payment provider had a fault of its own"}
                """)
record UnmergeRequest(
        @Schema(description = "Reason for undoing the merge", examples = "The payment provider had a fault of its own")
        @NotBlank @Size(max = 2000) String reason) {}
