package dev.debrief.notifications.subject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
    void whoReportedThePrimaryIncidentIsTheAuthorOfAPostmortemOfSeveral() {
        keep(incident(incident, "checkout", "team:payments", "user:lee"));
        keep(incident(further, "search", "team:search", "user:sam"));

        keep(postmortem(null, null, incident, further));
        assertThat(attributesOf(postmortem).author()).isEqualTo("user:lee");

        keep(postmortem(null, null, further, incident));
        assertThat(attributesOf(postmortem).author()).isEqualTo("user:sam");
    }

    @Test
    void whoReportedAnotherIncidentIsNotTheAuthorBeforeThePrimaryOneArrives() {
        keep(incident(further, "search", "team:search", "user:sam"));

        keep(postmortem(null, null, incident, further));

        assertThat(attributesOf(postmortem).author()).isNull();
        assertThat(attributesOf(postmortem).services()).containsExactly("search");
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
        keep(new SubjectState(incident, Set.of("a"), Set.of(), Set.of(), null, null, null, List.of(further)));
        keep(new SubjectState(further, Set.of("b"), Set.of(), Set.of(), null, null, null, List.of(incident)));

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

    @Test
    void thePartInAPostmortemFollowsFromItsEvents() {
        keep(incident(incident, "checkout", "team:payments", "user:lee"));
        keep(postmortem("user:dana", null, incident));
        keep(item("team:qa"));

        assertThat(subjects.partIn(postmortem, "user:dana")).isEqualTo(new PostmortemPart(true, false, false, false));
        assertThat(subjects.partIn(postmortem, "user:lee")).isEqualTo(new PostmortemPart(false, true, false, false));
        assertThat(subjects.partIn(postmortem, "team:payments"))
                .isEqualTo(new PostmortemPart(false, false, true, false));
        assertThat(subjects.partIn(postmortem, "team:qa")).isEqualTo(new PostmortemPart(false, false, false, true));
        assertThat(subjects.partIn(postmortem, "user:sam")).isEqualTo(PostmortemPart.NONE);
    }

    @Test
    void anAudienceChangesWithWhoMaySeeTheSubject() {
        assertThat(keep(Audience.EVERYBODY)).as("nothing was stored").isTrue();
        assertThat(keep(Audience.EVERYBODY)).isFalse();
        assertThat(keep(new Audience(true, List.of("user:dana"))))
                .as("still open")
                .isFalse();
        assertThat(keep(new Audience(false, List.of("user:dana", "user:lee")))).isTrue();
        assertThat(keep(new Audience(false, List.of("user:lee", "user:dana", "user:lee"))))
                .as("the same people")
                .isFalse();
        assertThat(keep(new Audience(false, List.of("user:lee")))).isTrue();
        assertThat(keep(new Audience(false, List.of()))).isTrue();
        assertThat(keep(Audience.EVERYBODY)).isTrue();
    }

    @Test
    void theAudienceIsThatOfTheLatestEvent() {
        keep(new Audience(false, List.of("user:lee", "user:dana")));
        assertThat(audiences()).containsEntry(incident, new Audience(false, List.of("user:dana", "user:lee")));

        keep(new Audience(false, List.of("user:lee")));
        assertThat(audiences()).containsEntry(incident, new Audience(false, List.of("user:lee")));

        keep(Audience.EVERYBODY);
        assertThat(audiences()).containsEntry(incident, Audience.EVERYBODY);
    }

    @Test
    void aSubjectWithoutEventsHasNoAudience() {
        assertThat(audiences()).isEmpty();
        assertThat(subjects.audiencesOf(List.of())).isEmpty();
    }

    private boolean keep(Audience audience) {
        return QuarkusTransaction.requiringNew().call(() -> subjects.keepAudience(incident, audience));
    }

    private void keep(SubjectState state) {
        QuarkusTransaction.requiringNew().run(() -> subjects.keep(state));
    }

    private Map<UUID, Audience> audiences() {
        return subjects.audiencesOf(List.of(incident));
    }

    private SubjectAttributes attributesOf(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> subjects.attributesOf(id));
    }

    private static SubjectState incident(UUID id, String service, String team, String reporter) {
        return new SubjectState(
                id, Set.of(service), Set.of(team), Set.of("Label of " + service), null, reporter, null, List.of());
    }

    private SubjectState postmortem(@Nullable String author, @Nullable String facilitator, UUID... incidents) {
        return new SubjectState(
                postmortem, Set.of(), Set.of(), Set.of(), null, author, facilitator, List.of(incidents));
    }

    private SubjectState item(String owner, String... labels) {
        return new SubjectState(item, Set.of(), Set.of(), Set.of(labels), owner, null, null, List.of(postmortem));
    }
}
