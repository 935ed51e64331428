package dev.debrief.actions.action.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ActionItemListTest {

    @Inject
    PostmortemProjectionService postmortems;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @Test
    void filtersNarrowTheList() {
        String tests = items.createAndGetKey(Map.of(
                "title", "Add edge-case tests",
                "description", "For the discount calculation, 100 % of it: it's \\ worth it",
                "owner", Map.of("handle", "team:qa"),
                "dueOn", "2024-11-22",
                "status", "IN_PROGRESS"));
        String canary = items.createAndGetKey(Map.of(
                "title", "Establish canary deployments",
                "kind", "LONG_TERM_IMPROVEMENT",
                "owner", Map.of("handle", "team:devops"),
                "dueOn", "2035-12-15",
                "status", "OPEN"));
        String training =
                items.createAndGetKey(Map.of("title", "Train defensive programming", "kind", "PREVENTIVE_MEASURE"));

        assertThat(searchKeys("status", "OPEN")).containsExactly(canary);
        assertThat(searchKeys("status", List.of("OPEN", "IN_PROGRESS"))).containsExactly(tests, canary);
        assertThat(searchKeys("owner", "team:qa")).containsExactly(tests);
        assertThat(searchKeys("owner", "team:q")).isEmpty();
        assertThat(searchKeys("kind", "PREVENTIVE_MEASURE")).containsExactly(training);
        assertThat(searchKeys("kind", "LONG_TERM_IMPROVEMENT,PREVENTIVE_MEASURE"))
                .containsExactly(canary, training);
        assertThat(searchKeys("dueBefore", "2024-11-22")).isEmpty();
        assertThat(searchKeys("dueBefore", "2024-11-23")).containsExactly(tests);
        assertThat(searchKeys("dueFrom", "2024-11-22")).containsExactly(tests, canary);
        assertThat(searchKeys("dueFrom", "2024-11-23")).containsExactly(canary);
        assertThat(searchKeys("dueFrom", "2035-12-16")).isEmpty();
        assertThat(dueBetween("2024-11-22", "2024-11-23")).containsExactly(tests);
        assertThat(dueBetween("2024-11-23", "2035-12-16")).containsExactly(canary);
        assertThat(dueBetween("2024-11-23", "2024-11-22")).isEmpty();
        assertThat(searchKeys("overdue", "true")).containsExactly(tests);
        assertThat(searchKeys("overdue", "false")).containsExactly(canary, training);
        assertThat(searchKeys("text", "DISCOUNT edg")).containsExactly(tests);
        assertThat(searchKeys("text", "edge-case")).containsExactly(tests);
        assertThat(searchKeys("text", "it's")).containsExactly(tests);
        assertThat(searchKeys("text", "deploy")).containsExactly(canary);
        assertThat(searchKeys("text", "ployment")).containsExactly(canary);
        assertThat(searchKeys("text", "canaries")).isEmpty();
        assertThat(searchKeys("text", canary.toLowerCase(Locale.ROOT))).containsExactly(canary);
        assertThat(searchKeys("text", items.postmortemKey())).containsExactly(tests, canary, training);
        assertThat(ActionItemApi.keys(Map.of("postmortem", items.postmortemId(), "sort", "createdAt")))
                .containsExactly(training, canary, tests);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\\", "a\\", "&", "!", "<->", "a:*b", "%", "(", "''':*", "a & | !b", "ä \uD83D\uDE80"})
    void anyTextIsJustText(String text) {
        ActionItemApi.list(Tokens.reader(), Map.of("text", text)).expect(200);
    }

    @Test
    void wordsHaveAnEnd() {
        ActionItemApi.list(Tokens.reader(), Map.of("text", "a".repeat(200))).expect(200);
        assertThat(ActionItemApi.list(Tokens.reader(), Map.of("text", "a".repeat(201)))
                        .expectProblem(400, "validation-failed")
                        .text("/detail"))
                .contains("200 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "status, LATE, one of PROPOSED",
        "kind, fix, one of IMMEDIATE_FIX",
        "dueBefore, tomorrow, a date such as",
        "dueFrom, tomorrow, a date such as",
        "dueFrom, 1999-12-31, must not be before 2000-01-01",
        "dueBefore, +999999999-01-01, 10 years from now",
        "dueBefore, 1999-12-31, must not be before 2000-01-01",
        "overdue, maybe, 'one of true, false'",
        "sort, title, 'one of dueOn, createdAt'",
        "postmortem, INC-1, a UUID or a key like PM-42",
        "text, '\t ', not be empty"
    })
    void anInvalidFilterIsAnsweredWithTheAcceptedValues(String parameter, String value, String right) {
        ApiResponse refused =
                ActionItemApi.list(Tokens.reader(), Map.of(parameter, value)).expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo(parameter);
        assertThat(refused.text("/errors/0/value")).isEqualTo(value);
        assertThat(refused.text("/errors/0/detail")).contains(right);
    }

    @Test
    void charactersThatCannotBeStoredAreRejected() {
        for (String parameter : List.of("text", "owner", "service", "postmortem")) {
            ActionItemApi.list(Tokens.reader(), Map.of(parameter, "a\u0000b")).expectProblem(400, "malformed-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dueOn", "createdAt"})
    void pagesNeitherMissNorRepeatItemsWhileItemsAreAdded(String sort) {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            before.add(items.createAndGetKey(i % 3 == 0 ? Map.of() : Map.of("dueOn", "2035-01-0" + (1 + i % 2))));
        }

        List<String> walked = new ArrayList<>();
        Map<String, Object> parameters =
                new HashMap<>(Map.of("postmortem", items.postmortemKey(), "limit", 2, "sort", sort));
        boolean more = true;
        while (more) {
            ApiResponse page = ActionItemApi.list(Tokens.reader(), parameters).expect(200);
            walked.addAll(page.texts("/items", "key"));
            more = page.json().has("nextCursor");
            parameters.put("cursor", page.json().path("nextCursor").asText());
            items.createAndGetKey(Map.of("dueOn", "2034-01-01"));
        }

        assertThat(walked).doesNotHaveDuplicates().containsAll(before);
        assertThat(walked.stream().filter(before::contains).toList())
                .isEqualTo(sort.equals("dueOn") ? inOrderOfDueDates(before) : reversed(before));
    }

    @Test
    void severalItemsAreReadAtOnceByIdOrKey() {
        String first = items.createAndGetKey(Map.of());
        String second = items.createAndGetKey(Map.of());
        ActionItemApi restricted = ActionItemApi.ofPostmortemRestrictedTo(postmortems, "user:dana");
        String secret = restricted.createAndGetKey(Map.of());
        String ids = String.join(
                ",", first, ActionItemApi.get(second).text("/id"), secret, "AI-987654321", UUID.randomUUID() + "");

        assertThat(ActionItemApi.list(Tokens.as("eve", "approver"), Map.of("ids", ids))
                        .expect(200)
                        .texts("/items", "key"))
                .containsExactlyInAnyOrder(first, second);
        ApiResponse refused = ActionItemApi.list(Tokens.reader(), Map.of("ids", first + ",INC-1"))
                .expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("ids");
        assertThat(refused.text("/errors/0/value")).isEqualTo("INC-1");
    }

    @Test
    void aCursorIsValidOnlyForItsList() {
        items.createAndGetKey(Map.of());
        items.createAndGetKey(Map.of());
        String cursor = ActionItemApi.list(Tokens.reader(), Map.of("postmortem", items.postmortemKey(), "limit", 1))
                .text("/nextCursor");

        ActionItemApi.list(
                        Tokens.reader(),
                        Map.of("postmortem", items.postmortemKey(), "sort", "createdAt", "cursor", cursor))
                .expectProblem(400, "invalid-cursor");
    }

    private List<String> searchKeys(String parameter, Object value) {
        return ActionItemApi.keys(Map.of("postmortem", items.postmortemKey(), parameter, value));
    }

    private List<String> dueBetween(String from, String before) {
        return ActionItemApi.keys(Map.of("postmortem", items.postmortemKey(), "dueFrom", from, "dueBefore", before));
    }

    private static List<String> inOrderOfDueDates(List<String> created) {
        Comparator<String> byDueDate = Comparator.comparing(
                key -> ActionItemApi.get(key).json().path("dueOn").textValue(),
                Comparator.nullsLast(Comparator.naturalOrder()));
        return created.stream().sorted(byDueDate).toList();
    }

    private static List<String> reversed(List<String> created) {
        List<String> reversed = new ArrayList<>(created);
        Collections.reverse(reversed);
        return reversed;
    }
}
