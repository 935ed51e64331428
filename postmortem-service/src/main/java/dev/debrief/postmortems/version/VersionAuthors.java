package dev.debrief.postmortems.version;

import dev.debrief.postmortems.incident.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who created versions. */
@ApplicationScoped
public class VersionAuthors {

    private final VersionRepository versions;

    VersionAuthors(VersionRepository versions) {
        this.versions = versions;
    }

    public List<Person> authors(UUID postmortemId) {
        return versions.authors(postmortemId);
    }
}
