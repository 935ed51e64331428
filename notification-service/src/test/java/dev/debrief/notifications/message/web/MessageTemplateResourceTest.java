package dev.debrief.notifications.message.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.message.template.BuiltInTemplate;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class MessageTemplateResourceTest {

    private static final String TEMPLATES = "/api/v1/message-templates";
    private static final String EVENT_TYPE = "dev.debrief.incident.evidence-removed.v1";
    private static final String TEMPLATE = TEMPLATES + "/" + EVENT_TYPE + "/SLACK";

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    @AfterEach
    void restore() {
        admin.delete(TEMPLATE, "*").expect(204);
    }

    @Test
    void listsATemplateForEachEventTypeAndChannel() {
        List<String> listed = new ArrayList<>();
        String path = TEMPLATES + "?limit=70";
        String cursor = "";
        do {
            ApiResponse page = admin.get(cursor.isEmpty() ? path : path + "&cursor=" + cursor)
                    .expect(200);
            page.at("/items")
                    .forEach(item -> listed.add(item.get("eventType").asText() + " "
                            + item.get("channel").asText()));
            cursor = page.json().path("nextCursor").asText("");
        } while (!cursor.isEmpty());

        assertThat(listed)
                .hasSize(BuiltInTemplate.all().size() * 3)
                .doesNotHaveDuplicates()
                .isSorted()
                .contains(EVENT_TYPE + " SLACK");
    }

    @Test
    void showsTheBuiltInTextsOfATemplateThatWasNeverChanged() {
        ApiResponse template = admin.get(TEMPLATES + "/dev.debrief.action-item.overdue.v1/TEAMS")
                .expect(200);

        assertThat(template.etag()).isEqualTo("\"0\"");
        assertThat(template.text("/builtInHeadline"))
                .isEqualTo("{actionItem.key} \"{actionItem.title}\" is past its due date");
        assertThat(template.text("/builtInBody")).contains("It was due on {dueOn.date}", "Owner: {actionItem.owner");
        assertThat(template.json().has("headline")).isFalse();
    }

    @Test
    void anOverrideReplacesOnePartAndCanBeRestored() {
        String before = admin.get(TEMPLATE).etag();

        ApiResponse changed = admin.put(TEMPLATE, before, Map.of("headline", "Evidence of {incident.key}"))
                .expect(200);

        assertThat(changed.text("/headline")).isEqualTo("Evidence of {incident.key}");
        assertThat(changed.text("/changedBy")).startsWith("user:");
        assertThat(changed.etag()).isNotEqualTo(before);
        assertThat(admin.get(TEMPLATES + "?overridden=true&channel=SLACK").texts("/items", "eventType"))
                .contains(EVENT_TYPE);
        admin.put(TEMPLATE, before, Map.of("body", "Other.")).expectProblem(412, "stale-revision");

        admin.delete(TEMPLATE, changed.etag()).expect(204);

        ApiResponse restored = admin.get(TEMPLATE).expect(200);
        assertThat(restored.json().has("headline")).isFalse();
        assertThat(restored.etag()).as("never that of an earlier state").isNotIn(before, changed.etag());
        assertThat(admin.get(TEMPLATES + "?overridden=true&channel=SLACK").texts("/items", "eventType"))
                .doesNotContain(EVENT_TYPE);
    }

    @Test
    void aTemplateThatCannotBeRenderedIsRefusedWithItsLine() {
        ApiResponse refused = admin.put(TEMPLATE, "*", Map.of("body", "{incident.key}\n{incident.titel}"))
                .expectProblem(422, "message-template-invalid");

        assertThat(refused.text("/part")).isEqualTo("body");
        assertThat(refused.at("/line").asInt()).isEqualTo(2);
        assertThat(refused.text("/detail"))
                .isEqualTo("The body, line 2: The event has no incident.titel. Write incident.titel?? for what can be"
                        + " absent.");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{#if reason}", "{reason.class}", "{#for i in 99999999}x{/for}", "{#include x /}", "{reason??.x"
            })
    void whatIsNotInTheLanguageIsRefused(String body) {
        admin.put(TEMPLATE, "*", Map.of("body", body)).expectProblem(422, "message-template-invalid");
        admin.post(TEMPLATES + "/preview", Map.of("eventType", EVENT_TYPE, "channel", "SLACK", "body", body))
                .expectProblem(422, "message-template-invalid");
    }

    @Test
    void oneOfTheTextsIsNeeded() {
        admin.put(TEMPLATE, "*", Map.of()).expectProblem(400, "validation-failed");
    }

    @Test
    void otherEventTypesAndChannelsHaveNoTemplates() {
        admin.get(TEMPLATES + "/dev.debrief.incident.exploded.v1/EMAIL").expectProblem(404, "not-found");
        admin.get(TEMPLATES + "/dev.debrief.notification.delivery-failed.v1/EMAIL")
                .expectProblem(404, "not-found");
        admin.get(TEMPLATES + "/" + EVENT_TYPE + "/WEBHOOK").expectProblem(404, "not-found");
        admin.post(TEMPLATES + "/preview", Map.of("eventType", "dev.debrief.x.v1", "channel", "EMAIL"))
                .expectProblem(400, "validation-failed");
    }

    @Test
    void onlyAdminsReadAndChangeTemplates() {
        ApiClient contributor = ApiClient.as(Tokens.contributor());

        contributor.get(TEMPLATE).expectProblem(403, "forbidden");
        contributor.put(TEMPLATE, "*", Map.of("headline", "x")).expectProblem(403, "forbidden");
        contributor
                .post(TEMPLATES + "/preview", Map.of("eventType", EVENT_TYPE, "channel", "EMAIL"))
                .expectProblem(403, "forbidden");
    }

    @Test
    void aPreviewRendersTheSampleEventAndStoresNothing() {
        String before = admin.get(TEMPLATE).etag();

        ApiResponse preview = admin.post(
                        TEMPLATES + "/preview",
                        Map.of(
                                "eventType", EVENT_TYPE,
                                "channel", "EMAIL",
                                "headline", "<b> {incident.key}",
                                "body", "Removed on {at.instant}.\n{reason}"))
                .expect(200);

        assertThat(preview.text("/headline")).isEqualTo("<b> INC-42");
        assertThat(preview.texts("/lines"))
                .containsExactly("Removed on 15 November 2024, 12:05 UTC.", "Shows another service");
        assertThat(preview.text("/link")).isEqualTo("https://debrief.example/incidents/INC-42");
        assertThat(preview.text("/plain")).startsWith("<b> INC-42\n\nRemoved on");
        assertThat(preview.text("/html")).contains("&lt;b&gt; INC-42").doesNotContain("<b>");
        assertThat(admin.get(TEMPLATE).etag()).isEqualTo(before);
        assertThat(admin.post(TEMPLATES + "/preview", Map.of("eventType", EVENT_TYPE, "channel", "SLACK"))
                        .expect(200)
                        .json()
                        .path("html")
                        .asText(""))
                .isIn("", "null");
    }
}
