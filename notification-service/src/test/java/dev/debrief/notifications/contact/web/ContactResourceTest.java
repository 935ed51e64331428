package dev.debrief.notifications.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class ContactResourceTest {

    private static final String CONTACTS = "/api/v1/contacts";

    private final String user = RecipientFixtures.uniqueName("dana");
    private final String team = RecipientFixtures.uniqueName("payments");

    @Test
    void peopleAddThemselvesAndTheirTeams() {
        ApiClient dana = ApiClient.as(Tokens.withTeams(user, "contributor", team));

        ApiResponse own = dana.post(CONTACTS, body("user:" + user)).expect(201);
        dana.post(CONTACTS, body("team:" + team)).expect(201);

        ApiResponse read = dana.get(own.location()).expect(200);
        assertThat(read.text("/handle")).isEqualTo("user:" + user);
        assertThat(read.text("/emails/0")).isEqualTo("dana@example.com");
        assertThat(read.etag()).isEqualTo("\"1\"");
    }

    @Test
    void onlyAdminsAddOthers() {
        ApiClient.as(Tokens.contributor()).post(CONTACTS, body("user:" + user)).expectProblem(403, "not-your-contact");
        ApiClient.as(Tokens.reader()).post(CONTACTS, body("user:rita")).expectProblem(403, "forbidden");
        ApiClient.as(Tokens.admin()).post(CONTACTS, body("user:" + user)).expect(201);
    }

    @Test
    void onlyTheContactAndAdminsSeeItsAddresses() {
        String path = RecipientFixtures.contact("team:" + team, "payments@example.com")
                .location();

        assertThat(ApiClient.as(Tokens.reader()).get(path).text("/emails/0")).isEqualTo("p***@example.com");
        assertThat(ApiClient.as(Tokens.contributor())
                        .get(CONTACTS + "?handle=team:" + team)
                        .text("/items/0/emails/0"))
                .isEqualTo("p***@example.com");
        assertThat(ApiClient.as(Tokens.withTeams(user, "reader", team))
                        .get(path)
                        .text("/emails/0"))
                .isEqualTo("payments@example.com");
        assertThat(ApiClient.as(Tokens.admin()).get(path).text("/emails/0")).isEqualTo("payments@example.com");
    }

    @Test
    void aNameIsOneVisibleLine() {
        for (String name : List.of("Dana\r\nBcc: all@example.com", "Dana\u202E", "\u200B")) {
            ApiClient.as(Tokens.admin())
                    .post(CONTACTS, Map.of("handle", "user:" + user, "displayName", name, "emails", List.of()))
                    .expectProblem(400, "validation-failed");
        }
    }

    @Test
    void aHandleIsUnique() {
        ApiResponse first = RecipientFixtures.contact("user:" + user, "dana@example.com");

        ApiResponse second = ApiClient.as(Tokens.admin()).post(CONTACTS, body("user:" + user));

        second.expectProblem(409, "handle-taken");
        assertThat(second.text("/contactId")).isEqualTo(first.text("/id"));
    }

    @Test
    void changesNeedTheCurrentRevision() {
        ApiResponse contact = RecipientFixtures.contact("user:" + user, "dana@example.com");
        ApiClient dana = ApiClient.as(Tokens.as(user, "contributor"));

        ApiResponse changed = dana.patch(contact.location(), contact.etag(), Map.of("displayName", "Dana B."))
                .expect(200);

        assertThat(changed.text("/displayName")).isEqualTo("Dana B.");
        assertThat(changed.text("/emails/0")).isEqualTo("dana@example.com");
        dana.patch(contact.location(), contact.etag(), Map.of("displayName", "X"))
                .expectProblem(412, "stale-revision");
        ApiClient.as(Tokens.contributor())
                .patch(contact.location(), changed.etag(), Map.of("emails", List.of("mine@example.com")))
                .expectProblem(403, "not-your-contact");
    }

    @Test
    void removingAContactRemovesItsSubscriptions() {
        ApiResponse contact = RecipientFixtures.contact("user:" + user, "dana@example.com");
        ApiResponse subscription = RecipientFixtures.subscribe(
                Map.of("contact", "user:" + user, "eventTypes", List.of("dev.debrief.incident.*")));
        ApiClient admin = ApiClient.as(Tokens.admin());

        admin.delete(contact.location(), contact.etag()).expect(204);

        admin.get(contact.location()).expect(404);
        admin.get(subscription.location()).expect(404);
    }

    @Test
    void theSubscriptionsOfARemovedContactAreAudited() throws SQLException {
        ApiResponse contact = RecipientFixtures.contact("user:" + user, "dana@example.com");
        String type = "dev.debrief.incident.*";
        ApiResponse first = RecipientFixtures.subscribe(Map.of("contact", "user:" + user, "eventTypes", List.of(type)));
        ApiResponse second = RecipientFixtures.subscribe(
                Map.of("contact", "user:" + user, "eventTypes", List.of(type), "onlyOwn", true));

        ApiClient.as(Tokens.as(user, "contributor"))
                .delete(contact.location(), contact.etag())
                .expect(204);

        for (ApiResponse subscription : List.of(first, second)) {
            assertThat(audited(subscription.text("/id")))
                    .as("who, what, and whether it says what was subscribed")
                    .containsExactly(
                            "user:ada subscription.added false", "user:" + user + " subscription.cancelled true");
        }
    }

    private static List<String> audited(String subscription) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement("""
                        SELECT actor || ' ' || action || ' ' || (before IS NOT NULL AND after IS NULL) FROM audit_entry
                        WHERE subject_type = 'subscription' AND subject_id = ? ORDER BY id""")) {
            select.setString(1, subscription);
            List<String> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getString(1));
                }
            }
            return entries;
        }
    }

    @Test
    void aTeamHasMembersAndALead() {
        ApiResponse added = addTeam(List.of("user:" + user, "user:lee"), "user:lee");

        ApiResponse read = ApiClient.as(Tokens.reader()).get(added.location()).expect(200);
        assertThat(read.texts("/members")).containsExactly("user:" + user, "user:lee");
        assertThat(read.text("/lead")).isEqualTo("user:lee");
        ApiResponse withoutLead = ApiClient.as(Tokens.admin())
                .patch(added.location(), added.etag(), "{\"lead\": null, \"members\": [\"user:lee\", \"user:lee\"]}")
                .expect(200);
        assertThat(withoutLead.json().has("lead")).isFalse();
        assertThat(withoutLead.texts("/members")).containsExactly("user:lee");
    }

    @Test
    void membersManageTheirTeamAndSeeItsAddresses() {
        ApiResponse added = addTeam(List.of("user:" + user), "user:" + user);
        ApiClient dana = ApiClient.as(Tokens.as(user, "contributor"));

        assertThat(dana.get(added.location()).text("/emails/0")).isEqualTo("payments@example.com");
        ApiResponse changed = dana.patch(
                        added.location(), added.etag(), Map.of("members", List.of("user:" + user, "user:lee")))
                .expect(200);
        ApiClient.as(Tokens.as("sam", "contributor"))
                .patch(added.location(), changed.etag(), Map.of("members", List.of("user:sam")))
                .expectProblem(403, "not-your-contact");
        dana.delete(added.location(), changed.etag()).expect(204);
    }

    @Test
    void nobodyBecomesAMemberByAddingATeamOfOthers() {
        ApiClient.as(Tokens.as(user, "contributor"))
                .post(CONTACTS, teamBody(List.of("user:" + user), "user:" + user))
                .expectProblem(403, "not-your-contact");
    }

    @Test
    void onlyTeamsHaveMembersAndTheLeadIsOneOfThem() {
        ApiClient admin = ApiClient.as(Tokens.admin());
        ApiResponse person = RecipientFixtures.contact("user:" + user);

        ApiResponse ofAPerson = admin.patch(person.location(), person.etag(), Map.of("members", List.of("user:lee")));
        ApiResponse foreignLead = admin.post(CONTACTS, teamBody(List.of("user:" + user), "user:lee"));
        ApiResponse nested = admin.post(
                CONTACTS,
                Map.of(
                        "handle",
                        "team:" + team,
                        "displayName",
                        "P",
                        "emails",
                        List.of(),
                        "members",
                        List.of("team:x")));

        assertThat(ofAPerson.expectProblem(400, "validation-failed").texts("/errors", "pointer"))
                .containsExactly("#/members");
        assertThat(foreignLead.expectProblem(400, "validation-failed").texts("/errors", "pointer"))
                .containsExactly("#/lead");
        assertThat(nested.expectProblem(400, "validation-failed").texts("/errors", "pointer"))
                .containsExactly("#/members/0");
    }

    @Test
    void filtersByTextAndMember() {
        addTeam(List.of("user:" + user), "user:" + user);
        RecipientFixtures.contact("user:" + user);
        ApiClient reader = ApiClient.as(Tokens.reader());

        assertThat(handles(reader.get(CONTACTS + "?member=user:" + user))).containsExactly("team:" + team);
        assertThat(handles(reader.get(CONTACTS + "?member=user:nobody"))).isEmpty();
        assertThat(handles(reader.get(CONTACTS + "?text=" + team.substring(3).toUpperCase(Locale.ROOT))))
                .containsExactly("team:" + team);
        assertThat(handles(reader.get(CONTACTS + "?text=the%20PAYMENTS%20people&member=user:" + user)))
                .containsExactly("team:" + team);
        assertThat(handles(reader.get(CONTACTS + "?text=" + user + "&member=user:" + user)))
                .isEmpty();
        assertThat(handles(reader.get(CONTACTS + "?handle=team:" + team + "&member=user:lee")))
                .isEmpty();
    }

    @Test
    void aCursorBelongsToItsFilters() {
        String marker = RecipientFixtures.uniqueName("page");
        List.of("c", "a", "b").forEach(letter -> RecipientFixtures.contact("user:" + marker + letter));
        ApiClient reader = ApiClient.as(Tokens.reader());

        ApiResponse first = reader.get(CONTACTS + "?limit=2&text=" + marker).expect(200);
        String next = "&cursor=" + first.text("/nextCursor");
        ApiResponse second =
                reader.get(CONTACTS + "?limit=2&text=" + marker + next).expect(200);

        assertThat(handles(first)).containsExactly("user:" + marker + "a", "user:" + marker + "b");
        assertThat(handles(second)).containsExactly("user:" + marker + "c");
        assertThat(second.json().has("nextCursor")).isFalse();
        reader.get(CONTACTS + "?limit=2" + next).expectProblem(400, "invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana", "user:", "group:dana", "user:da na", "USER:dana", "user:dana\n"})
    void rejectsInvalidHandles(String handle) {
        ApiClient.as(Tokens.admin()).post(CONTACTS, body(handle)).expectProblem(400, "validation-failed");
    }

    @Test
    void rejectsAnAddressThatCouldInjectAHeader() {
        ApiResponse refused = ApiClient.as(Tokens.admin())
                .post(
                        CONTACTS,
                        Map.of(
                                "handle",
                                "user:" + user,
                                "displayName",
                                "Dana",
                                "emails",
                                List.of("dana@example.com\r\nBcc: all@example.com")));

        refused.expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).startsWith("#/emails/0");
    }

    @Test
    void listsByHandlePageByPage() {
        String marker = RecipientFixtures.uniqueName("page");
        List.of("c", "a", "b").forEach(letter -> RecipientFixtures.contact("user:" + marker + letter));
        ApiClient admin = ApiClient.as(Tokens.admin());

        ApiResponse first = admin.get(CONTACTS + "?limit=2").expect(200);
        ApiResponse second = admin.get(CONTACTS + "?limit=2&cursor=" + first.text("/nextCursor"))
                .expect(200);

        assertThat(first.text("/items/1/handle")).isGreaterThan(first.text("/items/0/handle"));
        assertThat(second.text("/items/0/handle")).isGreaterThan(first.text("/items/1/handle"));
    }

    private ApiResponse addTeam(List<String> members, String lead) {
        return ApiClient.as(Tokens.admin())
                .post(CONTACTS, teamBody(members, lead))
                .expect(201);
    }

    private Map<String, Object> teamBody(List<String> members, String lead) {
        return Map.of(
                "handle",
                "team:" + team,
                "displayName",
                "The Payments people",
                "emails",
                List.of("payments@example.com"),
                "members",
                members,
                "lead",
                lead);
    }

    private static List<String> handles(ApiResponse page) {
        return page.expect(200).texts("/items", "handle");
    }

    private static Map<String, Object> body(String handle) {
        return Map.of("handle", handle, "displayName", "Dana", "emails", List.of("dana@example.com"));
    }
}
