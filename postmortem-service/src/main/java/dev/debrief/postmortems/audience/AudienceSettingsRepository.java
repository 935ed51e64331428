package dev.debrief.postmortems.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AudienceSettingsRepository implements PanacheRepositoryBase<AudienceSettings, UUID> {

    /** One statement for both. */
    private static final String WITH_SUMMARY = "select settings, summary from Postmortem postmortem"
            + " left join AudienceSettings settings on settings.postmortemId = postmortem.id"
            + " left join ExternalSummaryEntity summary on summary.postmortemId = postmortem.id"
            + " where postmortem.id = :postmortem";

    DocumentAudiences withSummary(UUID postmortemId) {
        return getEntityManager()
                .createQuery(WITH_SUMMARY, Object[].class)
                .setParameter("postmortem", postmortemId)
                .getResultStream()
                .findFirst()
                .map(row -> new DocumentAudiences(
                        row[0] instanceof AudienceSettings settings ? settings.sections() : List.of(),
                        row[1] instanceof ExternalSummaryEntity summary ? summary.text() : null,
                        row[1] instanceof ExternalSummaryEntity summary ? summary.writer() : null))
                .orElse(new DocumentAudiences(List.of(), null, null));
    }
}
