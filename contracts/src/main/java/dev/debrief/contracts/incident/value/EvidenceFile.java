package dev.debrief.contracts.incident.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.debrief.contracts.Description;
import java.util.Objects;

/** An uploaded file. */
@Description("An uploaded file")
public record EvidenceFile(
        @Description("File name") String name,
        @Description("Media type") String mediaType,

        @JsonProperty(required = true) @Description("Bytes") long size,

        @Description("SHA-256 in hexadecimal") String sha256) {

    public EvidenceFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(sha256, "sha256");
    }
}
