package dev.debrief.actions.report.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.actions.report.ReportItems;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CalendarFeedResourceTest {

    private static final String PATH = "/api/v1/calendar-feeds";

    @Inject
    PostmortemProjectionService postmortems;

    private ReportItems items;
    private String team;

    @BeforeEach
    void createPostmortemProjection() {
        items = ReportItems.ofOpenPostmortem(postmortems);
        team = "feed-" + UUID.randomUUID();
    }

    @Test
    void aCalendarShowsTheUnfinishedItemsOfTheTeamWithADueDate() {
        String tests = open("Add tests, edge cases; all", "2035-11-22");
        String canary = open("Establish canary deployments", "2024-11-20");
        ReportItems.transition(open("Done", "2035-11-01"), "START", "COMPLETE");
        ReportItems.transition(open("Dropped", "2035-11-02"), "DROP");
        items.open(Map.of("title", "Of another team"));
        items.create(Map.of("title", "Without a date", "owner", Map.of("handle", "team:" + team)));

        ApiResponse calendar = ApiClient.anonymous().get(issue("Our dates")).expect(200);

        assertThat(calendar.mediaType()).isEqualTo("text/calendar");
        String text = calendar.body().replace("\r\n ", "");
        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(3);
        assertThat(text)
                .contains("NAME:Our dates\r\n")
                .containsSubsequence(
                        "DTSTART;VALUE=DATE:20241120",
                        "SUMMARY:" + canary + " Establish canary deployments",
                        "DTSTART;VALUE=DATE:20351122",
                        "DTEND;VALUE=DATE:20351123",
                        "SUMMARY:" + tests + " Add tests\\, edge cases\\; all",
                        "Action item of " + items.postmortemKey());
    }

    @Test
    void itemsThatNotEverybodyMaySeeAreNotInIt() {
        String url = issue("Our dates");
        open("Add tests", "2035-11-22");
        assertThat(ApiClient.anonymous().get(url).expect(200).body()).contains("VEVENT");

        items.update(Visibility.RESTRICTED, "user:dana", "team:" + team);

        assertThat(ApiClient.anonymous().get(url).expect(200).body()).doesNotContain("VEVENT");
    }

    @Test
    void anUnchangedCalendarIsNotSentAgain() {
        String url = issue("Our dates");
        String item = open("Add tests", "2035-11-22");
        String tag = ApiClient.anonymous().get(url).expect(200).etag();
        ApiClient again = ApiClient.anonymous().with("If-None-Match", tag);

        assertThat(again.get(url).expect(304).body()).isEmpty();

        ReportItems.patch(item, Map.of("title", "Add all tests"));
        again.get(url).expect(200);
    }

    @Test
    void theUrlIsShownOnceAndOnlyItsHashIsStored() throws SQLException {
        Map<String, String> request = Map.of("team", "team:" + team);
        ApiClient member = member().with("Idempotency-Key", UUID.randomUUID().toString());

        ApiResponse first = member.post(PATH, request).expect(201);
        ApiResponse repeated = member.post(PATH, request).expect(201);

        assertThat(first.text("/url"))
                .startsWith(PATH + "/" + first.text("/feed/id") + "/")
                .endsWith(".ics");
        assertThat(first.text("/feed/name")).isEqualTo("Due dates of " + team);
        assertThat(repeated.text("/url")).isEqualTo("shown once");
        assertThat(repeated.text("/feed/id")).isEqualTo(first.text("/feed/id"));
        String secret = first.text("/url").replaceFirst(".*/(.*)\\.ics", "$1");
        assertThat(member().get(PATH).expect(200).body()).doesNotContain(secret);
        assertThat(member().get(first.location()).expect(200).body()).doesNotContain(secret);
        assertThat(storedTexts(first.text("/feed/id"))).doesNotContain(secret);
    }

    @Test
    void aRevokedCalendarDoesNotExistAnyMore() {
        ApiResponse issued = member().post(PATH, Map.of("team", "team:" + team)).expect(201);
        String url = issued.text("/url");
        ApiClient.anonymous().get(url).expect(200);

        member().delete(issued.location(), "\"2\"").expectProblem(412, "stale-revision");
        member().delete(issued.location(), issued.etag()).expect(204);

        ApiClient.anonymous().get(url).expectProblem(404, "not-found");
        member().get(issued.location()).expectProblem(404, "not-found");
        assertThat(member().get(PATH).expect(200).at("/items")).isEmpty();
    }

    @Test
    void withAnotherSecretThereIsNoCalendar() {
        String url = issue("Our dates");
        String another = issue("Others");
        String secretOfAnother = another.substring(another.lastIndexOf('/'));

        for (String wrong : List.of(
                url.substring(0, url.lastIndexOf('/')) + secretOfAnother,
                url.replace(".ics", "x.ics"),
                PATH + "/" + UUID.randomUUID() + secretOfAnother,
                PATH + "/nonsense/nonsense.ics")) {
            ApiClient.anonymous().get(wrong).expectProblem(404, "not-found");
        }
    }

    @Test
    void onlyMembersOfTheTeamAndAdminsManageItsCalendars() {
        ApiResponse issued = member().post(PATH, Map.of("team", "team:" + team)).expect(201);
        ApiClient other = ApiClient.as(Tokens.withTeams("olaf", "approver", "other"));

        other.post(PATH, Map.of("team", "team:" + team)).expectProblem(403, "forbidden");
        other.get(issued.location()).expectProblem(404, "not-found");
        other.delete(issued.location(), issued.etag()).expectProblem(404, "not-found");
        assertThat(other.get(PATH).expect(200).texts("/items", "team")).doesNotContain("team:" + team);
        ApiClient.as(Tokens.withTeams("rita", "reader", team)).get(PATH).expectProblem(403, "forbidden");

        ApiClient admin = ApiClient.as(Tokens.admin());
        admin.post(PATH, Map.of("team", "team:" + team)).expect(201);
        admin.delete(issued.location(), issued.etag()).expect(204);
    }

    @Test
    void calendarsAreListedInPages() {
        List<String> issued = List.of(
                member().post(PATH, Map.of("team", "team:" + team)).text("/feed/id"),
                member().post(PATH, Map.of("team", "team:" + team)).text("/feed/id"),
                member().post(PATH, Map.of("team", "team:" + team)).text("/feed/id"));

        ApiResponse first = member().get(PATH + "?limit=2").expect(200);
        ApiResponse second = member().get(PATH + "?limit=2&cursor=" + first.text("/nextCursor"))
                .expect(200);

        assertThat(first.texts("/items", "id")).isEqualTo(issued.subList(0, 2));
        assertThat(second.texts("/items", "id")).isEqualTo(issued.subList(2, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:dana", "qa", "team:", "team:a b"})
    void onlyTeamsHaveCalendars(String handle) {
        assertThat(ApiClient.as(Tokens.admin())
                        .post(PATH, Map.of("team", handle))
                        .expectProblem(400, "validation-failed")
                        .texts("/errors", "pointer"))
                .containsExactly("#/team");
    }

    private String open(String title, String dueOn) {
        return items.open(Map.of("title", title, "dueOn", dueOn, "owner", Map.of("handle", "team:" + team)));
    }

    private String issue(String name) {
        return member().post(PATH, Map.of("team", "team:" + team, "name", name))
                .expect(201)
                .text("/url");
    }

    private ApiClient member() {
        return ApiClient.as(Tokens.withTeams("dana", "contributor", team));
    }

    private static String storedTexts(String feedId) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement select = database.prepareStatement("SELECT string_agg(stored.content, ' ') FROM ("
                        + "SELECT CAST(feed AS text) AS content FROM calendar_feed feed WHERE CAST(id AS text) = ?"
                        + " UNION ALL SELECT CAST(entry AS text) FROM audit_entry entry WHERE subject_id = ?"
                        + " UNION ALL SELECT reply.body FROM idempotency_reply reply) AS stored")) {
            select.setString(1, feedId);
            select.setString(2, feedId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
