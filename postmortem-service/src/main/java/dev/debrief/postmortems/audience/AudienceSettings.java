package dev.debrief.postmortems.audience;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The audiences of the sections of a postmortem. */
@Entity
class AudienceSettings {

    @Id
    private UUID postmortemId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SectionAudience> sections;

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected AudienceSettings() {}

    AudienceSettings(UUID postmortemId) {
        this.postmortemId = postmortemId;
        this.sections = List.of();
    }

    void choose(List<SectionAudience> chosen) {
        sections = List.copyOf(chosen);
        revision++;
    }

    List<SectionAudience> sections() {
        return List.copyOf(sections);
    }

    long revision() {
        return revision;
    }
}
