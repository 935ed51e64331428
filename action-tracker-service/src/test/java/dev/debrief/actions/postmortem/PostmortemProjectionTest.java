package dev.debrief.actions.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostmortemProjectionTest {

    private static final Instant LATER = Instant.parse("2024-11-18T10:00:00Z");
    private static final Actor QA = new Actor("user:kim", "Kim", Set.of("user:kim", "team:qa"), Set.of(Roles.READER));
    private static final Actor ADMIN =
            new Actor("user:root", "Root", Set.of("user:root"), Set.of(Roles.READER, Roles.ADMIN));

    @Test
    void everybodySeesAnOpenPostmortem() {
        assertThat(SamplePostmortemProjections.open().isVisibleTo(QA)).isTrue();
    }

    @Test
    void onlyTheAudienceAndAdminsSeeARestrictedPostmortem() {
        assertThat(SamplePostmortemProjections.restrictedTo("user:dana", "team:qa")
                        .isVisibleTo(QA))
                .isTrue();
        assertThat(SamplePostmortemProjections.restrictedTo("user:dana").isVisibleTo(QA))
                .isFalse();
        assertThat(SamplePostmortemProjections.restrictedTo("user:dana").isVisibleTo(ADMIN))
                .isTrue();
    }

    @Test
    void newerEventsUpdateTheProjection() {
        PostmortemProjection projection = SamplePostmortemProjections.open();

        projection.apply(
                SamplePostmortemProjections.update(2, "Renamed", Visibility.RESTRICTED, List.of("team:qa")), LATER);

        assertThat(projection.title()).isEqualTo("Renamed");
        assertThat(projection.visibility()).isEqualTo(Visibility.RESTRICTED);
        assertThat(projection.audience()).containsExactly("team:qa");
        assertThat(projection.updatedAt()).isEqualTo(LATER);
    }

    @Test
    void olderEventsAreIgnored() {
        PostmortemProjection projection = SamplePostmortemProjections.open();
        projection.apply(SamplePostmortemProjections.update(3, "Third", Visibility.RESTRICTED, List.of()), LATER);

        projection.apply(SamplePostmortemProjections.update(2, "Second", Visibility.OPEN, List.of()), LATER);
        projection.apply(SamplePostmortemProjections.update(3, "Third again", Visibility.OPEN, List.of()), LATER);

        assertThat(projection.title()).isEqualTo("Third");
        assertThat(projection.visibility()).isEqualTo(Visibility.RESTRICTED);
    }
}
