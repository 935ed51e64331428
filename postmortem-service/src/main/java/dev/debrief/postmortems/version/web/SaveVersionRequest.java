package dev.debrief.postmortems.version.web;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A version to save", examples = """
                {"note": "Before the summary is rewritten"}
                """)
record SaveVersionRequest(
        @Schema(description = "Shown in the list of versions", examples = "Before the summary is rewritten")
        @Nullable @Size(min = 1, max = 500) String note) {}
