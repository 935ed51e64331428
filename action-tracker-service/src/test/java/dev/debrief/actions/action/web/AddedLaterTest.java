package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.create;
import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.patch;
import static dev.debrief.actions.action.web.ActionItemApi.transition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Action items of a postmortem that is published or closed. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class AddedLaterTest {

    @Inject
    PostmortemProjectionService postmortems;

    private ActionItemApi items;

    @BeforeEach
    void createPostmortemProjection() {
        items = ActionItemApi.ofOpenPostmortem(postmortems);
    }

    @Test
    void anItemOfAPublishedPostmortemIsMarkedAndClosingDoesNotWaitForIt() {
        String before = items.createAndGetKey(Map.of());
        items.movePostmortemTo(PostmortemStatus.PUBLISHED);

        String later = items.createAndGetKey(Map.of());
        String chosen = items.createAndGetKey(Map.of("requiredForClosing", true));

        get(before).then().body("addedLater", equalTo(false)).body("requiredForClosing", equalTo(true));
        get(later)
                .then()
                .body("addedLater", equalTo(true))
                .body("requiredForClosing", equalTo(false))
                .body("postmortem.status", equalTo("PUBLISHED"));
        get(chosen).then().body("addedLater", equalTo(true)).body("requiredForClosing", equalTo(true));
        patch(later, "{\"requiredForClosing\": true}").then().statusCode(200).body("requiredForClosing", equalTo(true));
        var event = PublishedEvents.about(get(later).path("id")).last();
        assertThat(event.at("/changedFields/0").asText()).isEqualTo("requiredForClosing");
        assertThat(event.at("/actionItem/addedLater").asBoolean()).isTrue();
        assertThat(event.at("/actionItem/requiredForClosing").asBoolean()).isTrue();
    }

    @Test
    void whatWasAgreedOnBeforeThePublicationCannotBeLeftOut() {
        String before = items.createAndGetKey(Map.of());
        items.movePostmortemTo(PostmortemStatus.PUBLISHED);

        patch(before, "{\"requiredForClosing\": false}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/requiredForClosing"));
        create(
                        Tokens.contributor(),
                        ActionItemApi.ofOpenPostmortem(postmortems).validRequest(Map.of("requiredForClosing", false)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/requiredForClosing"));
    }

    @Test
    void aClosedPostmortemAcceptsNoMoreItemsUntilItReopens() {
        String known = items.createAndGetKey(Map.of());
        items.movePostmortemTo(PostmortemStatus.CLOSED);

        create(Tokens.contributor(), items.validRequest())
                .then()
                .statusCode(409)
                .body("type", endsWith("/postmortem-closed"))
                .body("detail", containsString("Reopen the postmortem"));
        transition(Tokens.contributor(), known, "DROP", "Accepted").then().statusCode(200);
        items.movePostmortemTo(PostmortemStatus.DRAFT);
        create(Tokens.contributor(), items.validRequest())
                .then()
                .statusCode(201)
                .body("addedLater", equalTo(false));
    }

    @ParameterizedTest
    @EnumSource(
            value = PostmortemStatus.class,
            names = {"PUBLISHED", "CLOSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void anItemOfAnyOtherStatusIsNotLate(PostmortemStatus status) {
        items.movePostmortemTo(status);

        create(Tokens.contributor(), items.validRequest())
                .then()
                .statusCode(201)
                .body("addedLater", equalTo(false));
    }
}
