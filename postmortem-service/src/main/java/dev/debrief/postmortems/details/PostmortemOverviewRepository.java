package dev.debrief.postmortems.details;

import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.postmortems.audience.DocumentAudiences;
import dev.debrief.postmortems.incident.Person;
import dev.debrief.postmortems.meeting.Meeting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads in one statement what would otherwise be a statement for each kind of data, most of them without a row. */
@ApplicationScoped
class PostmortemOverviewRepository {

    private static final String OVERVIEW = "select meeting, assignment.reviewers, settings.sections, summary.title,"
            + " summary.whatHappened, summary.whatWeDo, summary.writtenBy, summary.writerName,"
            + " (select count(*) from StatusTransition one where one.postmortemId = postmortem.id),"
            + " (select count(*) from Review one where one.postmortemId = postmortem.id),"
            + " (select count(*) from FourEyesException one where one.postmortemId = postmortem.id),"
            + " (select count(*) from FollowUp one where one.postmortemId = postmortem.id),"
            + " (select count(*) from DocumentVersion one where one.postmortemId = postmortem.id)"
            + " from Postmortem postmortem"
            + " left join Meeting meeting on meeting.postmortemId = postmortem.id"
            + " left join ReviewerAssignment assignment on assignment.postmortemId = postmortem.id"
            + " left join AudienceSettings settings on settings.postmortemId = postmortem.id"
            + " left join ExternalSummaryEntity summary on summary.postmortemId = postmortem.id"
            + " where postmortem.id = :postmortem";

    private final EntityManager entities;

    PostmortemOverviewRepository(EntityManager entities) {
        this.entities = entities;
    }

    PostmortemOverview of(UUID postmortemId) {
        return overview(entities.createQuery(OVERVIEW, Object[].class)
                .setParameter("postmortem", postmortemId)
                .getSingleResult());
    }

    private static PostmortemOverview overview(@Nullable Object[] row) {
        return new PostmortemOverview(
                (Meeting) row[0],
                list(row[1]),
                new DocumentAudiences(
                        list(row[2]),
                        row[3] instanceof String title
                                        && row[4] instanceof String whatHappened
                                        && row[5] instanceof String whatWeDo
                                ? new ExternalSummary(title, whatHappened, whatWeDo)
                                : null,
                        row[6] instanceof String handle && row[7] instanceof String name
                                ? new Person(handle, name)
                                : null),
                isAny(row[8]),
                isAny(row[9]),
                isAny(row[10]),
                isAny(row[11]),
                isAny(row[12]));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(@Nullable Object value) {
        return value == null ? List.of() : (List<T>) value;
    }

    private static boolean isAny(@Nullable Object count) {
        return count instanceof Long rows && rows > 0;
    }
}
