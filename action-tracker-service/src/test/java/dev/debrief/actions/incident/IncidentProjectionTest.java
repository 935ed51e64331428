package dev.debrief.actions.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentProjectionTest {

    private static final Instant LATER = Instant.parse("2024-11-18T10:00:00Z");
    private static final Actor QA = new Actor("user:kim", "Kim", Set.of("user:kim", "team:qa"), Set.of(Roles.READER));
    private static final Actor ADMIN =
            new Actor("user:root", "Root", Set.of("user:root"), Set.of(Roles.READER, Roles.ADMIN));

    @Test
    void onlyTheAudienceAndAdminsSeeARestrictedIncident() {
        assertThat(SampleIncidentProjections.open().isVisibleTo(QA)).isTrue();
        assertThat(SampleIncidentProjections.restrictedTo("team:qa").isVisibleTo(QA))
                .isTrue();
        assertThat(SampleIncidentProjections.restrictedTo("user:dana").isVisibleTo(QA))
                .isFalse();
        assertThat(SampleIncidentProjections.restrictedTo("user:dana").isVisibleTo(ADMIN))
                .isTrue();
    }

    @Test
    void olderEventsAreIgnored() {
        IncidentProjection incident = SampleIncidentProjections.open();

        incident.apply(SampleIncidentProjections.update(3, Visibility.RESTRICTED, List.of("team:qa")), LATER);
        incident.apply(SampleIncidentProjections.update(2, Visibility.OPEN, List.of()), LATER);

        assertThat(incident.visibility()).isEqualTo(Visibility.RESTRICTED);
        assertThat(incident.audience()).containsExactly("team:qa");
        assertThat(incident.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void thePostmortemOfTheOtherIncidentCoversAMergedOne() {
        IncidentProjection incident = SampleIncidentProjections.open();
        assertThat(incident.coveredAs()).isEqualTo(incident.id());

        UUID other = new UUID(43, 43);
        incident.apply(SampleIncidentProjections.update(2, Visibility.OPEN, List.of(), other), LATER);

        assertThat(incident.coveredAs()).isEqualTo(other);
    }
}
