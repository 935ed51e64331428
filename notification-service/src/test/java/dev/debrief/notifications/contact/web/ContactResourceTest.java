package dev.debrief.notifications.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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

    private static Map<String, Object> body(String handle) {
        return Map.of("handle", handle, "displayName", "Dana", "emails", List.of("dana@example.com"));
    }
}
