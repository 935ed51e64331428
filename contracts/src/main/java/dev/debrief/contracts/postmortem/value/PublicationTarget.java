package dev.debrief.contracts.postmortem.value;

import dev.debrief.contracts.Description;
import java.util.Objects;

/** A tool in which postmortems are published. */
@Description("A tool in which postmortems are published")
public record PublicationTarget(
        @Description("Key of the publishing target") String key,
        @Description("Display name") String name,

        @Description("The tool: GOOGLE_DRIVE, NOTION, CONFLUENCE_CLOUD, CONFLUENCE_DATA_CENTER, GIT, or another one")
        String kind) {

    public PublicationTarget {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }
}
