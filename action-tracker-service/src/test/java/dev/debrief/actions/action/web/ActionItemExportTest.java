package dev.debrief.actions.action.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ActionItemExportTest {

    private static final String PATH = "/api/v1/action-items/export?format=csv";

    @Inject
    PostmortemProjectionService postmortems;

    @Test
    void anExportHasTheItemsOfTheListInItsOrder() {
        ActionItemApi items = ActionItemApi.ofOpenPostmortem(postmortems);
        String later = items.createAndGetKey(Map.of("title", "Add tests, \"all\"", "dueOn", "2035-12-02"));
        String soon = items.createAndGetKey(Map.of(
                "title",
                "=HYPERLINK(\"https://example.org\")",
                "dueOn",
                "2024-11-22",
                "status",
                "OPEN",
                "labels",
                List.of("check out", "tests"),
                "owner",
                Map.of("handle", "team:qa", "displayName", "QA Team")));

        ApiResponse export = export(Tokens.reader(), "&postmortem=" + items.postmortemKey());

        assertThat(export.mediaType()).isEqualTo("text/csv");
        assertThat(export.header("Content-Disposition")).contains("attachment; filename=\"action-items.csv\"");
        List<String> rows = rows(export);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .startsWith("\uFEFFkey,title,status,overdue,priority,kind,intent,ownerHandle,ownerName,");
        assertThat(rows.get(1))
                .startsWith(soon + ",\"'=HYPERLINK(\"\"https://example.org\"\")\",OPEN,true,")
                .contains(
                        ",team:qa,QA Team,2024-11-22,0,",
                        ",check out;tests,",
                        "," + items.postmortemKey() + ",INC-42,HIGH,");
        assertThat(rows.get(2)).startsWith(later + ",\"Add tests, \"\"all\"\"\",PROPOSED,false,");
    }

    @Test
    void itIsReadInBatchesUntilItsEnd() {
        ActionItemApi items = ActionItemApi.ofOpenPostmortem(postmortems);
        for (int i = 0; i < 12; i++) {
            items.createAndGetKey(Map.of("dueOn", "2035-01-" + (10 + i)));
        }

        List<String> rows = rows(export(Tokens.reader(), "&postmortem=" + items.postmortemKey()));

        assertThat(rows.stream().skip(1).map(row -> row.split(",")[0]).toList())
                .isEqualTo(ActionItemApi.keys(Map.of("postmortem", items.postmortemKey())));
    }

    @Test
    void filtersNarrowIt() {
        ActionItemApi items = ActionItemApi.ofOpenPostmortem(postmortems);
        items.createAndGetKey(Map.of());
        String open = items.createAndGetKey(Map.of("status", "OPEN"));

        List<String> rows = rows(export(Tokens.reader(), "&status=OPEN&postmortem=" + items.postmortemKey()));

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).startsWith(open + ",");
        assertThat(rows(export(Tokens.reader(), "&status=DONE&postmortem=" + items.postmortemKey())))
                .hasSize(1);
    }

    @Test
    void itHasOnlyWhatTheCallerMaySee() {
        ActionItemApi items = ActionItemApi.ofPostmortemRestrictedTo(postmortems, "user:dana");
        items.createAndGetKey(Map.of());
        String filter = "&postmortem=" + items.postmortemKey();

        assertThat(rows(export(Tokens.as("dana", "reader"), filter))).hasSize(2);
        assertThat(rows(export(Tokens.admin(), filter))).hasSize(2);
        assertThat(rows(export(Tokens.as("olaf", "approver"), filter))).hasSize(1);
    }

    @Test
    void anUnchangedExportIsNotSentAgain() {
        ActionItemApi items = ActionItemApi.ofOpenPostmortem(postmortems);
        items.createAndGetKey(Map.of());
        String filter = "&postmortem=" + items.postmortemKey();
        String tag = export(Tokens.reader(), filter).etag();

        ApiClient again = ApiClient.as(Tokens.reader()).with("If-None-Match", tag);

        assertThat(again.get(PATH + filter).expect(304).body()).isEmpty();
        items.createAndGetKey(Map.of());
        assertThat(again.get(PATH + filter).expect(200).etag()).isNotEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"format=xlsx, format", "status=LATE, status", "limit=5, limit"})
    void whatItDoesNotKnowIsRefused(String query, String pointer) {
        ApiResponse refused = ApiClient.as(Tokens.reader()).get("/api/v1/action-items/export?" + query);

        assertThat(ActionItemApi.pointers(refused)).containsExactly(pointer);
    }

    private static ApiResponse export(String token, String filter) {
        return ApiClient.as(token).get(PATH + filter).expect(200);
    }

    private static List<String> rows(ApiResponse export) {
        return Arrays.asList(export.body().split("\r\n"));
    }
}
