package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.postmortem.PublishedVersionEntry;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PublishedVersion", description = "What was published, word for word")
record VersionView(
        @Schema(description = "1 for the first publication", examples = "1", required = true)
        int version,

        @Schema(description = "When", examples = "2024-11-20T09:00:00Z", required = true)
        Instant publishedAt,

        @Schema(
                description = "Where it can be read",
                examples = "/api/v1/postmortems/PM-7/document?version=1",
                required = true)
        String documentPath) {

    static VersionView of(PublishedVersionEntry version, String postmortem) {
        return new VersionView(
                version.number(),
                version.publishedAt(),
                "/api/v1/postmortems/" + postmortem + "/document?version=" + version.number());
    }
}
