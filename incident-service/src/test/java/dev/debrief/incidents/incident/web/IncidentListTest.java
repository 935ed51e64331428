package dev.debrief.incidents.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IncidentListTest {

    private static final String PATH = "/api/v1/incidents";

    @Test
    void pagesThroughAFilteredListWithoutGapsWhileItGrows() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            expected.add(0, report("""
                    {"title": "Page %d", "severity": "LOW", "services": ["paged"],
                     "times": {"startedAt": "2024-11-15T10:1%d:00Z"}}
                    """.formatted(i, i)).text("/key"));
        }

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            ApiResponse page = reader().get(PATH + "?service=paged&severity=LOW&limit=2" + cursor)
                    .expect(200);
            seen.addAll(keys(page));
            report("{\"title\": \"Newer\", \"severity\": \"LOW\", \"services\": [\"paged\"]}");
            cursor = page.json().has("nextCursor") ? "&cursor=" + page.text("/nextCursor") : "";
        } while (!cursor.isEmpty());

        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void filtersByWordsParticipantAndTime() {
        ApiResponse vouchers = report("""
                {"title": "Vouchers are rejected", "summary": "Error E4711-X of the provider", "severity": "MEDIUM",
                 "services": ["found"], "times": {"startedAt": "2023-03-02T10:00:00Z", "resolvedAt": "2023-03-02T11:00:00Z"}}
                """);
        ApiResponse checkout = report("""
                {"title": "Checkout is slow", "severity": "LOW", "services": ["found"],
                 "times": {"startedAt": "2023-03-03T10:00:00Z"}}
                """);
        contributor().post(checkout.location() + "/participants", """
                {"handle": "user:only-here", "displayName": "Sam", "roles": ["STAKEHOLDER"]}
                """).expect(201);
        String found = PATH + "?service=found";

        assertThat(keys(reader().get(found + "&text=e4711-x%20rejected"))).containsExactly(vouchers.text("/key"));
        assertThat(keys(reader().get(found + "&text=OUCHER"))).containsExactly(vouchers.text("/key"));
        assertThat(keys(reader().get(found + "&text=" + checkout.text("/key")))).containsExactly(checkout.text("/key"));
        assertThat(keys(reader().get(found + "&text=nothing"))).isEmpty();
        assertThat(keys(reader().get(found + "&text=%25"))).isEmpty();
        assertThat(keys(reader().get(found + "&severity=LOW,CRITICAL"))).containsExactly(checkout.text("/key"));
        assertThat(keys(reader().get(found + "&severity=LOW&severity=MEDIUM&severity=HIGH,CRITICAL")))
                .hasSize(2);
        assertThat(keys(reader().get(found + "&participant=user:only-here"))).containsExactly(checkout.text("/key"));
        assertThat(keys(reader().get(found + "&occurredFrom=2023-03-03T00:00:00Z&occurredTo=2023-03-04T00:00:00Z")))
                .containsExactly(checkout.text("/key"));
        assertThat(keys(reader().get(found + "&resolvedFrom=2023-03-02T11:00:00Z")))
                .containsExactly(vouchers.text("/key"));
        assertThat(keys(reader().get(found + "&order=asc")))
                .containsExactly(vouchers.text("/key"), checkout.text("/key"));
        ApiResponse first = reader().get(found + "&order=asc&limit=1").expect(200);
        assertThat(keys(reader().get(found + "&order=asc&limit=1&cursor=" + first.text("/nextCursor"))))
                .containsExactly(checkout.text("/key"));
        assertThat(keys(reader().get(found + "&updatedTo=2023-03-04T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void listsMergedIncidentsOnlyOnRequest() {
        ApiResponse original = report("{\"title\": \"One\", \"severity\": \"LOW\", \"services\": [\"merged-list\"]}");
        ApiResponse duplicate = report("{\"title\": \"Two\", \"severity\": \"LOW\", \"services\": [\"merged-list\"]}");
        contributor()
                .post(duplicate.location() + "/merge", duplicate.etag(), """
                {"into": "%s", "reason": "The same"}
                """.formatted(original.text("/key")))
                .expect(200);
        String list = PATH + "?service=merged-list";

        assertThat(keys(reader().get(list))).containsExactly(original.text("/key"));
        assertThat(keys(reader().get(list + "&includeMerged=true"))).hasSize(2);
        assertThat(keys(reader().get(list + "&status=MERGED"))).containsExactly(duplicate.text("/key"));
    }

    @Test
    void namesEachParameterThatIsUnknownOrWrong() {
        ApiResponse refused =
                reader().get(PATH + "?sevrity=HIGH&severity=HIHG&limit=9999").expectProblem(400, "validation-failed");

        assertThat(refused.at("/errors")).hasSize(3);
        assertThat(refused.text("/detail")).isEqualTo("3 query parameters are not valid, see errors.");
        assertThat(refused.at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("sevrity", "severity", "limit");
        assertThat(refused.at("/errors").findValuesAsText("value")).containsExactlyInAnyOrder("HIHG", "9999");
        assertThat(refused.body()).contains("did you mean severity?", "\"allowedValues\":[\"CRITICAL\"");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        report("{\"title\": \"One\", \"severity\": \"LOW\", \"services\": [\"cursor\"]}");
        report("{\"title\": \"Two\", \"severity\": \"LOW\", \"services\": [\"cursor\"]}");
        String cursor = reader().get(PATH + "?service=cursor&limit=1").text("/nextCursor");

        reader().get(PATH + "?service=other&limit=1&cursor=" + cursor).expectProblem(400, "invalid-cursor");
    }

    private static ApiClient contributor() {
        return ApiClient.as(Tokens.contributor());
    }

    private static ApiClient reader() {
        return ApiClient.as(Tokens.reader());
    }

    private static ApiResponse report(String body) {
        return contributor().post(PATH, body).expect(201);
    }

    private static List<String> keys(ApiResponse page) {
        return page.expect(200).texts("/items", "key");
    }
}
