package dev.debrief.notifications.preference.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class PreferenceResourceTest {

    private static final String FIRST = "\"0\"";
    private static final Map<String, Object> NIGHTS = Map.of("from", "22:00", "to", "07:00");

    private final String user = RecipientFixtures.uniqueName("dana");
    private final String team = RecipientFixtures.uniqueName("payments");
    private final String own = pathOf("user:" + user);
    private final ApiClient dana = ApiClient.as(Tokens.withTeams(user, "reader", team));

    @Test
    void areTheDefaultsWithoutAnyContact() {
        ApiResponse defaults = dana.get(own).expect(200);

        assertThat(defaults.etag()).isEqualTo(FIRST);
        assertThat(defaults.text("/handle")).isEqualTo("user:" + user);
        assertThat(defaults.at("/channels")).isEmpty();
        assertThat(defaults.at("/quietHours")).isEmpty();
        assertThat(defaults.at("/mutes")).isEmpty();
        assertThat(defaults.text("/digest/at")).isEqualTo("09:00");
        assertThat(defaults.text("/digest/weekday")).isEqualTo("MONDAY");
        assertThat(defaults.json().has("zone")).isFalse();
        assertThat(defaults.json().has("updatedAt")).isFalse();
    }

    @Test
    void changeMemberByMember() {
        ApiResponse first = dana.patch(
                        own,
                        FIRST,
                        Map.of("zone", "Europe/Berlin", "quietHours", List.of(NIGHTS), "digest", Map.of("at", "08:30")))
                .expect(200);
        ApiResponse second = dana.patch(own, first.etag(), Map.of("channels", Map.of("update", List.of())))
                .expect(200);

        assertThat(second.etag()).isEqualTo("\"2\"");
        ApiResponse read = dana.get(own).expect(200);
        assertThat(read.body()).isEqualTo(second.body());
        assertThat(read.text("/zone")).isEqualTo("Europe/Berlin");
        assertThat(read.text("/quietHours/0/from")).isEqualTo("22:00");
        assertThat(read.text("/quietHours/0/to")).isEqualTo("07:00");
        assertThat(read.at("/quietHours/0/days")).hasSize(7);
        assertThat(read.text("/digest/at")).isEqualTo("08:30");
        assertThat(read.text("/digest/weekday")).isEqualTo("MONDAY");
        assertThat(read.at("/channels/update").isArray()).isTrue();
        assertThat(read.at("/channels").has("reminder")).isFalse();
    }

    @Test
    void nullReturnsAMemberToItsDefault() {
        ApiResponse changed = dana.patch(
                        own,
                        FIRST,
                        Map.of(
                                "zone",
                                "Europe/Berlin",
                                "quietHours",
                                List.of(NIGHTS),
                                "channels",
                                Map.of("update", List.of("EMAIL"), "reminder", List.of())))
                .expect(200);

        ApiResponse back = dana.patch(
                        own, changed.etag(), "{\"zone\": null, \"quietHours\": null, \"channels\": {\"update\": null}}")
                .expect(200);

        assertThat(back.json().has("zone")).isFalse();
        assertThat(back.at("/quietHours")).isEmpty();
        assertThat(back.at("/channels").has("update")).isFalse();
        assertThat(back.at("/channels/reminder").isArray()).isTrue();
    }

    @Test
    void resettingReturnsToTheDefaultsAndRaisesTheRevision() {
        ApiResponse changed =
                dana.patch(own, FIRST, Map.of("zone", "Europe/Berlin")).expect(200);

        dana.delete(own, changed.etag()).expect(204);

        ApiResponse reset = dana.get(own).expect(200);
        assertThat(reset.json().has("zone")).isFalse();
        assertThat(reset.etag()).isEqualTo("\"2\"");
        dana.delete(own, reset.etag()).expect(204);
        assertThat(dana.get(own).etag()).isEqualTo("\"2\"");
    }

    @Test
    void resettingWhatWasNeverChangedDoesNothing() {
        dana.delete(own, FIRST).expect(204);

        assertThat(dana.get(own).etag()).isEqualTo(FIRST);
    }

    @Test
    void changesNeedTheCurrentRevision() {
        ApiResponse changed =
                dana.patch(own, FIRST, Map.of("zone", "Europe/Berlin")).expect(200);

        dana.patch(own, FIRST, Map.of("zone", "Asia/Tokyo")).expectProblem(412, "stale-revision");
        dana.delete(own, FIRST).expectProblem(412, "stale-revision");
        dana.patch(own, Map.of("zone", "Asia/Tokyo")).expectProblem(428, "revision-required");
        dana.patch(own, changed.etag(), Map.of("zone", "Asia/Tokyo")).expect(200);
    }

    @Test
    void ofSeveralFirstChangesOneIsStored() {
        List<Integer> statuses = Stream.of("07:00", "08:00", "10:00", "11:00")
                .map(at ->
                        CompletableFuture.supplyAsync(() -> dana.patch(own, FIRST, Map.of("digest", Map.of("at", at)))
                                .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertThat(statuses).containsExactly(200, 412, 412, 412);
    }

    @Test
    void ofATeamBelongToItsMembers() {
        dana.patch(pathOf("team:" + team), FIRST, Map.of("zone", "Europe/Berlin"))
                .expect(200);

        ApiClient.as(Tokens.withTeams("lee", "reader", team))
                .get(pathOf("team:" + team))
                .expect(200);
        ApiClient.as(Tokens.as("lee", "reader")).get(pathOf("team:" + team)).expectProblem(404, "not-found");
    }

    @Test
    void ofATeamBelongToTheMembersOfItsContact() {
        String other = RecipientFixtures.uniqueName("search");
        ApiClient.as(Tokens.admin())
                .post(
                        "/api/v1/contacts",
                        Map.of(
                                "handle",
                                "team:" + other,
                                "displayName",
                                "Search",
                                "emails",
                                List.of(),
                                "members",
                                List.of("user:" + user)))
                .expect(201);

        dana.get(pathOf("team:" + other)).expect(200);
    }

    @Test
    void ofOthersAreForAdminsOnly() {
        ApiClient lee = ApiClient.as(Tokens.as("lee", "approver"));

        lee.get(own).expectProblem(404, "not-found");
        lee.patch(own, FIRST, Map.of("zone", "Asia/Tokyo")).expectProblem(404, "not-found");
        lee.delete(own, FIRST).expectProblem(404, "not-found");
        ApiClient.as(Tokens.admin())
                .patch(own, FIRST, Map.of("zone", "Asia/Tokyo"))
                .expect(200);
        assertThat(dana.get(own).text("/zone")).isEqualTo("Asia/Tokyo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dana", "group:dana", "user:", "user:da%20na"})
    void ofWhatIsNoHandleDoNotExist(String handle) {
        ApiClient.as(Tokens.admin()).get(pathOf(handle)).expectProblem(404, "not-found");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "#/zone | {'zone': 'Europe/Atlantis'}",
                "#/zone | {'zone': ''}",
                "#/channels/update | {'channels': {'update': ['EMAIL', 'FAX']}}",
                "#/channels/reminder/0 | {'channels': {'reminder': ['e-mail']}}",
                "#/quietHours/0/from | {'quietHours': [{'from': '24:00', 'to': '07:00'}]}",
                "#/quietHours/0/to | {'quietHours': [{'from': '22:00', 'to': '7:00'}]}",
                "#/quietHours/0/to | {'quietHours': [{'from': '22:00'}]}",
                "#/quietHours/0/days/0 | {'quietHours': [{'from': '22:00', 'to': '07:00', 'days': ['FUNDAY']}]}",
                "#/quietHours/0/days | {'quietHours': [{'from': '22:00', 'to': '07:00', 'days': []}]}",
                "#/quietHours | {'quietHours': [{'from': '00:00', 'to': '00:00'}]}",
                "#/mutes/0/eventType | {'mutes': [{}]}",
                "#/mutes/0/eventType | {'mutes': [{'until': '2024-12-20T08:00:00Z'}]}",
                "#/mutes/1/eventType | {'mutes': [{'subject': 'AI-12'}, {'eventType': 'dev.debrief.incident.exploded.v1'}]}",
                "#/mutes/0/subject | {'mutes': [{'subject': 'the outage'}]}",
                "#/mutes/0/until | {'mutes': [{'subject': 'AI-12', 'until': 'tomorrow'}]}",
                "#/digest/at | {'digest': {'at': 'noon'}}",
                "#/digest/at | {'digest': {'at': null}}"
            })
    void rejectsWhatHasNoEffect(String pointer, String patch) {
        ApiResponse refused = dana.patch(own, FIRST, patch.replace('\'', '"'));

        refused.expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(dana.get(own).etag()).isEqualTo(FIRST);
    }

    @Test
    void rejectsMoreThanTheLimits() {
        dana.patch(own, FIRST, Map.of("quietHours", Collections.nCopies(11, NIGHTS)))
                .expectProblem(400, "validation-failed");
        dana.patch(own, FIRST, Map.of("mutes", Collections.nCopies(101, Map.of("subject", "AI-12"))))
                .expectProblem(400, "validation-failed");
    }

    @Test
    void mutesThatHaveEndedAreDropped() {
        ApiResponse changed = dana.patch(
                        own,
                        FIRST,
                        Map.of(
                                "mutes",
                                List.of(
                                        Map.of("subject", "AI-12", "until", "2024-12-20T08:00:00Z"),
                                        Map.of("eventType", "dev.debrief.incident.*"))))
                .expect(200);

        assertThat(changed.at("/mutes")).hasSize(1);
        assertThat(changed.text("/mutes/0/eventType")).isEqualTo("dev.debrief.incident.*");
    }

    private static String pathOf(String handle) {
        return "/api/v1/preferences/" + handle;
    }
}
