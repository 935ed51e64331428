package dev.debrief.postmortems.publishing.web;

import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of POST /postmortems/{id}/publications. */
@Schema(name = "PublishPostmortem", description = "Where to publish a postmortem", examples = """
    {"target": "handbook"}
    """)
record PublishRequest(
        @Schema(description = "Key of the publishing target", examples = "handbook") @NotBlank @OneLine @Size(max = 63) String target) {}
