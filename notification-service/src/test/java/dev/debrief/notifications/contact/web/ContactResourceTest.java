package dev.debrief.notifications.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.Recipients;
import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefResources.class)
@WithTestResource(NotificationResources.class)
class ContactResourceTest {

    private static final String CONTACTS = "/api/v1/contacts";

    private final String user = Recipients.somebody("dana");
    private final String team = Recipients.somebody("payments");

    @Test
    void peopleAddThemselvesAndTheirTeams() {
        Api dana = Api.as(Tokens.inTeams(user, "contributor", team));

        Answer own = dana.post(CONTACTS, body("user:" + user)).expect(201);
        dana.post(CONTACTS, body("team:" + team)).expect(201);

        Answer read = dana.get(own.location()).expect(200);
        assertThat(read.text("/handle")).isEqualTo("user:" + user);
        assertThat(read.text("/emails/0")).isEqualTo("dana@example.com");
        assertThat(read.etag()).isEqualTo("\"1\"");
    }

    @Test
    void othersAreAddedByAdminsOnly() {
        Api.as(Tokens.contributor()).post(CONTACTS, body("user:" + user)).expectProblem(403, "not-your-contact");
        Api.as(Tokens.reader()).post(CONTACTS, body("user:rita")).expectProblem(403, "forbidden");
        Api.as(Tokens.admin()).post(CONTACTS, body("user:" + user)).expect(201);
    }

    @Test
    void addressesAreShownToTheContactAndToAdminsOnly() {
        String path = Recipients.contact("team:" + team, "payments@example.com").location();

        assertThat(Api.as(Tokens.reader()).get(path).text("/emails/0")).isEqualTo("p***@example.com");
        assertThat(Api.as(Tokens.contributor())
                        .get(CONTACTS + "?handle=team:" + team)
                        .text("/items/0/emails/0"))
                .isEqualTo("p***@example.com");
        assertThat(Api.as(Tokens.inTeams(user, "reader", team)).get(path).text("/emails/0"))
                .isEqualTo("payments@example.com");
        assertThat(Api.as(Tokens.admin()).get(path).text("/emails/0")).isEqualTo("payments@example.com");
    }

    @Test
    void aHandleIsTakenOnce() {
        Answer first = Recipients.contact("user:" + user, "dana@example.com");

        Answer second = Api.as(Tokens.admin()).post(CONTACTS, body("user:" + user));

        second.expectProblem(409, "handle-taken");
        assertThat(second.text("/contactId")).isEqualTo(first.text("/id"));
    }

    @Test
    void changesAreMadeAgainstARevision() {
        Answer contact = Recipients.contact("user:" + user, "dana@example.com");
        Api dana = Api.as(Tokens.as(user, "contributor"));

        Answer changed = dana.patch(contact.location(), contact.etag(), Map.of("displayName", "Dana B."))
                .expect(200);

        assertThat(changed.text("/displayName")).isEqualTo("Dana B.");
        assertThat(changed.text("/emails/0")).isEqualTo("dana@example.com");
        dana.patch(contact.location(), contact.etag(), Map.of("displayName", "X"))
                .expectProblem(412, "stale-revision");
        Api.as(Tokens.contributor())
                .patch(contact.location(), changed.etag(), Map.of("emails", List.of("mine@example.com")))
                .expectProblem(403, "not-your-contact");
    }

    @Test
    void aRemovedContactIsGoneWithItsSubscriptions() {
        Answer contact = Recipients.contact("user:" + user, "dana@example.com");
        Answer subscription = Recipients.subscribe(
                Map.of("contact", "user:" + user, "eventTypes", List.of("dev.debrief.incident.*")));
        Api admin = Api.as(Tokens.admin());

        admin.delete(contact.location(), contact.etag()).expect(204);

        admin.get(contact.location()).expect(404);
        admin.get(subscription.location()).expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana", "user:", "group:dana", "user:da na", "USER:dana", "user:dana\n"})
    void refusesAHandleThatIsNone(String handle) {
        Api.as(Tokens.admin()).post(CONTACTS, body(handle)).expectProblem(400, "validation-failed");
    }

    @Test
    void refusesAnAddressThatCouldCarryAHeader() {
        Answer refused = Api.as(Tokens.admin())
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
        String marker = Recipients.somebody("page");
        List.of("c", "a", "b").forEach(letter -> Recipients.contact("user:" + marker + letter));
        Api admin = Api.as(Tokens.admin());

        Answer first = admin.get(CONTACTS + "?limit=2").expect(200);
        Answer second = admin.get(CONTACTS + "?limit=2&cursor=" + first.text("/nextCursor"))
                .expect(200);

        assertThat(first.text("/items/1/handle")).isGreaterThan(first.text("/items/0/handle"));
        assertThat(second.text("/items/0/handle")).isGreaterThan(first.text("/items/1/handle"));
    }

    private static Map<String, Object> body(String handle) {
        return Map.of("handle", handle, "displayName", "Dana", "emails", List.of("dana@example.com"));
    }
}
