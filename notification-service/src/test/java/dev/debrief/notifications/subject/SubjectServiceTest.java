package dev.debrief.notifications.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SubjectServiceTest {

    @Inject
    SubjectService subjects;

    private final UUID incident = UUID.randomUUID();
    private final UUID further = UUID.randomUUID();
    private final UUID postmortem = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();

    @Test
    void anActionItemHasTheAttributesOfItsIncidents() {
        keep(incident(incident, "Checkout", "team:payments", "user:lee"));
        keep(incident(further, "Search", "team:search", "user:sam"));
        keep(postmortem("user:dana", "user:priya", incident, further));
        keep(item("team:qa", "Testing"));

        SubjectAttributes attributes = attributesOf(item);

        assertThat(attributes.services()).containsExactlyInAnyOrder("checkout", "search");
        assertThat(attributes.teams()).containsExactlyInAnyOrder("team:payments", "team:search");
        assertThat(attributes.responsibleTeams()).containsExactlyInAnyOrder("team:payments", "team:search", "team:qa");
        assertThat(attributes.labels()).containsExactlyInAnyOrder("label of checkout", "label of search", "testing");
        assertThat(attributes.owner()).isEqualTo("team:qa");
    }

    @Test
    void anOwnerIsThatOfTheItemOnly() {
        keep(postmortem(null, null, incident));
        keep(item("user:lee"));

        assertThat(attributesOf(postmortem).owner()).isNull();
    }

    @Test
    void theAuthorIsWhoSubmittedOrElseWhoReported() {
        keep(incident(incident, "checkout", "team:payments", "user:lee"));
        keep(postmortem(null, null, incident));
        assertThat(attributesOf(postmortem).author()).isEqualTo("user:lee");

        keep(postmortem("user:dana", null, incident));
        assertThat(attributesOf(postmortem).author()).isEqualTo("user:dana");

        keep(postmortem(null, null, incident));
        assertThat(attributesOf(postmortem).author())
                .as("who submitted it last")
                .isEqualTo("user:dana");
    }

    @Test
    void theFacilitatorIsRemembered() {
        keep(postmortem(null, "user:priya", incident));
        keep(postmortem(null, null, incident));

        assertThat(attributesOf(postmortem).facilitator()).isEqualTo("user:priya");
    }

    @Test
    void attributesAreReplaced() {
        keep(incident(incident, "checkout", "team:payments", "user:lee"));
        keep(incident(incident, "search", "team:search", "user:lee"));

        assertThat(attributesOf(incident).services()).containsExactly("search");
        assertThat(attributesOf(incident).teams()).containsExactly("team:search");
    }

    @Test
    void aLoopEnds() {
        keep(new SubjectState(incident, Set.of("a"), Set.of(), Set.of(), null, null, null, Set.of(further)));
        keep(new SubjectState(further, Set.of("b"), Set.of(), Set.of(), null, null, null, Set.of(incident)));

        assertThat(attributesOf(incident).services()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aSubjectWithoutEventsHasNoAttributes() {
        assertThat(attributesOf(UUID.randomUUID())).isEqualTo(SubjectAttributes.NONE);
    }

    @Test
    void theOwnersOfActionItemsAreFoundByTheirPostmortem() {
        keep(item("user:lee"));

        assertThat(QuarkusTransaction.requiringNew().call(() -> subjects.ownersUnder(postmortem)))
                .containsExactly("user:lee");
        assertThat(QuarkusTransaction.requiringNew().call(() -> subjects.ownersUnder(incident)))
                .isEmpty();
    }

    private void keep(SubjectState state) {
        QuarkusTransaction.requiringNew().run(() -> subjects.keep(state));
    }

    private SubjectAttributes attributesOf(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> subjects.attributesOf(id));
    }

    private static SubjectState incident(UUID id, String service, String team, String reporter) {
        return new SubjectState(
                id, Set.of(service), Set.of(team), Set.of("Label of " + service), null, reporter, null, Set.of());
    }

    private SubjectState postmortem(@Nullable String author, @Nullable String facilitator, UUID... incidents) {
        return new SubjectState(postmortem, Set.of(), Set.of(), Set.of(), null, author, facilitator, Set.of(incidents));
    }

    private SubjectState item(String owner, String... labels) {
        return new SubjectState(item, Set.of(), Set.of(), Set.of(labels), owner, null, null, Set.of(postmortem));
    }
}
