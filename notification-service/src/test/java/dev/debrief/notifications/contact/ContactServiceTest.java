package dev.debrief.notifications.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.notification.Addressee;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class ContactServiceTest {

    private static final List<String> ADDRESS = List.of("payments@example.com");
    private static final List<String> NONE = List.of();

    @Inject
    ContactService contacts;

    private final String user = "user:" + RecipientFixtures.uniqueName("dana");
    private final String lee = "user:" + RecipientFixtures.uniqueName("lee");
    private final String team = "team:" + RecipientFixtures.uniqueName("payments");
    private final String other = "team:" + RecipientFixtures.uniqueName("search");

    @Test
    void teamsWithoutAnAddressAreExpanded() {
        add(team, NONE, List.of(user, lee), lee);
        add(other, ADDRESS, List.of(user), null);
        add(user, NONE, List.of(), null);
        String empty = "team:" + RecipientFixtures.uniqueName("empty");
        add(empty, NONE, List.of(), null);

        Map<String, List<String>> members =
                contacts.membersOfTeamsWithoutAddress(List.of(team, other, empty, user, "team:nowhere", team));

        assertThat(members).containsOnly(Map.entry(team, List.of(user, lee)), Map.entry(empty, List.of()));
        assertThat(contacts.membersOfTeamsWithoutAddress(List.of())).isEmpty();
        assertThat(contacts.membersOfTeams(List.of(team, other, user)))
                .containsOnly(Map.entry(team, List.of(user, lee)), Map.entry(other, List.of(user)));
    }

    @Test
    void aTeamHasMembersAndALead() {
        add(team, NONE, List.of(user, lee), lee);
        add(other, NONE, List.of(user), null);

        assertThat(contacts.membersOf(team)).containsExactlyInAnyOrder(user, lee);
        assertThat(contacts.leadOf(team)).contains(lee);
        assertThat(contacts.leadOf(other)).isEmpty();
        assertThat(contacts.membersOf("team:nowhere")).isEmpty();
        assertThat(contacts.leadOf("team:nowhere")).isEmpty();
    }

    @Test
    void peopleActForThemselvesAndTheirTeams() {
        add(team, NONE, List.of(user), null);
        Actor dana = new Actor(user, "Dana", Set.of(user, other), Set.of());

        assertThat(contacts.actsFor(user, dana)).isTrue();
        assertThat(contacts.actsFor(other, dana)).as("a team of the token").isTrue();
        assertThat(contacts.actsFor(team, dana)).as("a team with this member").isTrue();
        assertThat(contacts.actsFor(lee, dana)).isFalse();
        assertThat(contacts.actsFor("team:nowhere", dana)).isFalse();
        assertThat(contacts.actsFor(lee, new Actor("user:ada", "Ada", Set.of("user:ada"), Set.of("admin"))))
                .isTrue();
    }

    @Test
    void thoseThatAPersonActsForAreFoundAtOnce() {
        add(team, NONE, List.of(lee, user), lee);
        Actor dana = new Actor(user, "Dana", Set.of(user, other), Set.of());

        assertThat(contacts.handlesOf(dana)).containsExactlyInAnyOrder(user, other, team);
        assertThat(contacts.teamsOf(user)).containsExactly(team);
        assertThat(contacts.teamsOf(team)).isEmpty();
    }

    @Test
    void onlyThoseWithAnAddressReceiveMail() {
        add(team, ADDRESS, List.of(), null);
        add(user, NONE, List.of(), null);
        Addressee withAddress = addressee(team);

        assertThat(contacts.withEmail(List.of(addressee(user), withAddress, addressee(lee))))
                .containsExactly(withAddress);
    }

    private static Addressee addressee(String handle) {
        return new Addressee(handle, Reason.SUBSCRIBED, null, Set.of("EMAIL"), null);
    }

    private void add(String handle, List<String> emails, List<String> members, @Nullable String lead) {
        Actor admin = new Actor("user:ada", "Ada", Set.of("user:ada"), Set.of("admin"));
        contacts.add(handle, new ContactDetails(handle, emails, members, lead), admin);
    }
}
