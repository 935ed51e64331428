package dev.debrief.notifications.subscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.notifications.notification.ComposedEventTypes;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SubscriptionResourceTest {

    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
    private static final List<String> RESOLVED = List.of("dev.debrief.incident.resolved.v1");

    private final String user = RecipientFixtures.uniqueName("dana");
    private ApiClient dana;

    @BeforeEach
    void contactOfDana() {
        RecipientFixtures.contact("user:" + user, "dana@example.com");
        dana = ApiClient.as(Tokens.as(user, "contributor"));
    }

    @Test
    void peopleSubscribeThemselves() {
        ApiResponse subscription = dana.post(SUBSCRIPTIONS, Map.of("contact", "user:" + user, "eventTypes", RESOLVED))
                .expect(201);

        assertThat(subscription.text("/minimumSeverity")).isEqualTo("LOW");
        assertThat(dana.get(SUBSCRIPTIONS).expect(200).text("/items/0/id")).isEqualTo(subscription.text("/id"));
    }

    @Test
    void theCriteriaCanBeEdited() {
        ApiResponse subscription = dana.post(SUBSCRIPTIONS, Map.of("contact", "user:" + user, "eventTypes", RESOLVED))
                .expect(201);

        ApiResponse changed = dana.patch(
                        subscription.location(),
                        subscription.etag(),
                        Map.of("minimumSeverity", "HIGH", "eventTypes", List.of("dev.debrief.postmortem.*")))
                .expect(200);

        assertThat(changed.text("/eventTypes/0")).isEqualTo("dev.debrief.postmortem.*");
        assertThat(changed.text("/minimumSeverity")).isEqualTo("HIGH");
        dana.delete(subscription.location(), changed.etag()).expect(204);
        dana.get(subscription.location()).expect(404);
    }

    @Test
    void onlyAdminsSubscribeOthersAndEndpoints() {
        String endpoint =
                RecipientFixtures.endpoint("https://hooks.example.com/", false).text("/endpoint/id");
        ApiClient lee = ApiClient.as(Tokens.as("lee", "contributor"));

        lee.post(SUBSCRIPTIONS, Map.of("contact", "user:" + user, "eventTypes", RESOLVED))
                .expectProblem(403, "not-your-subscription");
        lee.post(SUBSCRIPTIONS, Map.of("endpoint", endpoint, "eventTypes", RESOLVED))
                .expectProblem(403, "not-your-subscription");
        ApiResponse subscription =
                RecipientFixtures.subscribe(Map.of("contact", "user:" + user, "eventTypes", RESOLVED));
        lee.get(subscription.location()).expectProblem(404, "not-found");
        lee.delete(subscription.location(), subscription.etag()).expectProblem(404, "not-found");
    }

    @Test
    void membersManageTheSubscriptionsOfTheirTeamWhateverTheirTokenSays() {
        String team = "team:" + RecipientFixtures.uniqueName("payments");
        RecipientFixtures.team(team, "user:" + user);
        Map<String, ?> body = Map.of("contact", team, "eventTypes", RESOLVED);

        ApiResponse subscription = dana.post(SUBSCRIPTIONS, body).expect(201);

        assertThat(ids(dana.get(SUBSCRIPTIONS + "?contact=" + team))).containsExactly(subscription.text("/id"));
        ApiResponse changed = dana.patch(
                        subscription.location(), subscription.etag(), Map.of("minimumSeverity", "HIGH"))
                .expect(200);
        ApiClient lee = ApiClient.as(Tokens.as(RecipientFixtures.uniqueName("lee"), "contributor"));
        lee.post(SUBSCRIPTIONS, body).expectProblem(403, "not-your-subscription");
        lee.get(subscription.location()).expectProblem(404, "not-found");
        dana.delete(subscription.location(), changed.etag()).expect(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dev.debrief.weather.*", "*", "dev.debrief.incident.exploded.v1", "dev.debrief.notification.*"})
    void rejectsUnknownEventTypes(String type) {
        ApiResponse refused = dana.post(
                SUBSCRIPTIONS, Map.of("contact", "user:" + user, "eventTypes", List.of(RESOLVED.get(0), type)));

        refused.expectProblem(400, "invalid-subscription");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/eventTypes/1");
    }

    @Test
    void rejectsNoSubscriberAndTwoSubscribers() {
        String endpoint =
                RecipientFixtures.endpoint("https://hooks.example.com/", false).text("/endpoint/id");

        refuses(Map.of("eventTypes", RESOLVED), "#/contact");
        refuses(Map.of("contact", "user:" + user, "endpoint", endpoint, "eventTypes", RESOLVED), "#/contact");
        refuses(Map.of("contact", "user:" + user, "everybody", true, "eventTypes", RESOLVED), "#/contact");
        refuses(Map.of("contact", "dana", "eventTypes", RESOLVED), "#/contact");
        refuses(Map.of("endpoint", UUID.randomUUID(), "eventTypes", RESOLVED), "#/endpoint");
        refuses(Map.of("endpoint", endpoint, "onlyOwn", true, "eventTypes", RESOLVED), "#/onlyOwn");
    }

    @ParameterizedTest
    @CsvSource({"teams, user:dana", "teams, payments", "owners, dana"})
    void rejectsWhatIsNoHandle(String member, String value) {
        refuses(
                Map.of("contact", "user:" + user, "eventTypes", RESOLVED, member, List.of("team:search", value)),
                "#/" + member + "/1");
    }

    @ParameterizedTest
    @CsvSource({
        "services, '[\"checkout\"]'",
        "teams, '[\"team:payments\"]'",
        "labels, '[\"testing\"]'",
        "owners, '[\"user:dana\"]'",
        "onlyOwn, true"
    })
    void rejectsCriteriaThatTheWeeklySummaryNeverMatches(String member, String value) {
        String contact = "\"contact\": \"user:" + user + "\", ";
        String types =
                "\"eventTypes\": [\"dev.debrief.action-item.*\", \"" + ComposedEventTypes.WEEKLY_IMPROVEMENTS + "\"]";
        ApiResponse subscription =
                dana.post(SUBSCRIPTIONS, "{" + contact + types + "}").expect(201);
        String criterion = "\"" + member + "\": " + value;

        ApiResponse refused = dana.post(SUBSCRIPTIONS, "{" + contact + types + ", " + criterion + "}");

        assertThat(refused.expectProblem(400, "invalid-subscription").texts("/errors", "pointer"))
                .containsExactly("#/" + member);
        dana.patch(subscription.location(), subscription.etag(), "{" + criterion + "}")
                .expectProblem(400, "invalid-subscription");
    }

    @Test
    void theWeeklySummaryCanHaveASeverityAndAFrequencyForOtherEvents() {
        dana.post(
                        SUBSCRIPTIONS,
                        Map.of(
                                "contact",
                                "user:" + user,
                                "eventTypes",
                                List.of("dev.debrief.incident.*", ComposedEventTypes.WEEKLY_IMPROVEMENTS),
                                "minimumSeverity",
                                "HIGH",
                                "frequency",
                                "WEEKLY"))
                .expect(201);
    }

    @Test
    void aHandleWithoutContactCanSubscribe() {
        String somebody = RecipientFixtures.uniqueName("somebody");

        ApiResponse subscription = ApiClient.as(Tokens.as(somebody, "contributor"))
                .post(SUBSCRIPTIONS, Map.of("contact", "user:" + somebody, "eventTypes", RESOLVED))
                .expect(201);

        assertThat(subscription.text("/contact")).isEqualTo("user:" + somebody);
    }

    @Test
    void everybodySeesTheDefaultsOfTheOrganisationButOnlyAdminsChangeThem() {
        Map<String, ?> everybody = Map.of("everybody", true, "eventTypes", List.of("dev.debrief.incident.merged.v1"));
        dana.post(SUBSCRIPTIONS, everybody).expectProblem(403, "not-your-subscription");

        ApiResponse subscription = RecipientFixtures.subscribe(everybody);

        assertThat(dana.get(subscription.location())
                        .expect(200)
                        .at("/everybody")
                        .asBoolean())
                .isTrue();
        assertThat(ids(dana.get(SUBSCRIPTIONS + "?everybody=true"))).contains(subscription.text("/id"));
        dana.patch(subscription.location(), subscription.etag(), Map.of("onlyOwn", true))
                .expectProblem(403, "not-your-subscription");
        dana.delete(subscription.location(), subscription.etag()).expectProblem(403, "not-your-subscription");
        ApiClient.as(Tokens.admin())
                .delete(subscription.location(), subscription.etag())
                .expect(204);
    }

    @Test
    void theCriteriaAreReturnedInTheirComparedForm() {
        ApiResponse subscription = dana.post(
                        SUBSCRIPTIONS,
                        Map.of(
                                "contact",
                                "user:" + user,
                                "eventTypes",
                                RESOLVED,
                                "services",
                                List.of("Checkout", "checkout "),
                                "labels",
                                List.of("Null-Pointer"),
                                "owners",
                                List.of("user:Lee"),
                                "frequency",
                                "DAILY"))
                .expect(201);

        assertThat(subscription.at("/services")).hasToString("[\"checkout\"]");
        assertThat(subscription.at("/labels")).hasToString("[\"null-pointer\"]");
        assertThat(subscription.at("/owners")).hasToString("[\"user:Lee\"]");
        assertThat(subscription.text("/frequency")).isEqualTo("DAILY");
    }

    @Test
    void theListIsFiltered() {
        String endpoint =
                RecipientFixtures.endpoint("https://hooks.example.com/", false).text("/endpoint/id");
        String own = RecipientFixtures.subscribe(Map.of("contact", "user:" + user, "eventTypes", RESOLVED))
                .text("/id");
        String broad = RecipientFixtures.subscribe(
                        Map.of("contact", "user:" + user, "eventTypes", List.of("dev.debrief.incident.*")))
                .text("/id");
        String other = RecipientFixtures.subscribe(
                        Map.of("contact", "user:" + user, "eventTypes", List.of("dev.debrief.postmortem.*")))
                .text("/id");
        String hook = RecipientFixtures.subscribe(Map.of("endpoint", endpoint, "eventTypes", RESOLVED))
                .text("/id");
        ApiClient admin = ApiClient.as(Tokens.admin());

        String ofDana = SUBSCRIPTIONS + "?contact=user:" + user;
        assertThat(ids(admin.get(ofDana))).containsExactly(other, broad, own);
        assertThat(ids(admin.get(ofDana + "&eventType=" + RESOLVED.get(0)))).containsExactly(broad, own);
        assertThat(ids(admin.get(ofDana + "&everybody=true"))).isEmpty();
        assertThat(ids(admin.get(SUBSCRIPTIONS + "?endpoint=" + endpoint))).containsExactly(hook);
        assertThat(ids(dana.get(SUBSCRIPTIONS + "?endpoint=" + endpoint))).isEmpty();
        admin.get(SUBSCRIPTIONS + "?eventType=dev.debrief.incident.*").expectProblem(400, "validation-failed");
    }

    private static List<String> ids(ApiResponse list) {
        return StreamSupport.stream(list.expect(200).at("/items").spliterator(), false)
                .map(item -> item.get("id").asText())
                .toList();
    }

    private static void refuses(Map<String, ?> body, String pointer) {
        ApiResponse refused = ApiClient.as(Tokens.admin()).post(SUBSCRIPTIONS, body);

        refused.expectProblem(400, "invalid-subscription");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
    }
}
