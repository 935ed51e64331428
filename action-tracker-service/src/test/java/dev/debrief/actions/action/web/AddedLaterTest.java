package dev.debrief.actions.action.web;

import static dev.debrief.actions.action.web.ActionItemApi.create;
import static dev.debrief.actions.action.web.ActionItemApi.get;
import static dev.debrief.actions.action.web.ActionItemApi.patch;
import static dev.debrief.actions.action.web.ActionItemApi.pointers;
import static dev.debrief.actions.action.web.ActionItemApi.transition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiResponse;
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

        ApiResponse agreed = get(before).expect(200);
        assertThat(agreed.at("/addedLater").asBoolean()).isFalse();
        assertThat(agreed.at("/requiredForClosing").asBoolean()).isTrue();
        ApiResponse added = get(later).expect(200);
        assertThat(added.at("/addedLater").asBoolean()).isTrue();
        assertThat(added.at("/requiredForClosing").asBoolean()).isFalse();
        assertThat(added.text("/postmortem/status")).isEqualTo("PUBLISHED");
        ApiResponse waitedFor = get(chosen).expect(200);
        assertThat(waitedFor.at("/addedLater").asBoolean()).isTrue();
        assertThat(waitedFor.at("/requiredForClosing").asBoolean()).isTrue();
        ApiResponse required = patch(later, "{\"requiredForClosing\": true}").expect(200);
        assertThat(required.at("/requiredForClosing").asBoolean()).isTrue();
        var event = PublishedEvents.about(get(later).text("/id")).last();
        assertThat(event.at("/changedFields/0").asText()).isEqualTo("requiredForClosing");
        assertThat(event.at("/actionItem/addedLater").asBoolean()).isTrue();
        assertThat(event.at("/actionItem/requiredForClosing").asBoolean()).isTrue();
    }

    @Test
    void whatWasAgreedOnBeforeThePublicationCannotBeLeftOut() {
        String before = items.createAndGetKey(Map.of());
        items.movePostmortemTo(PostmortemStatus.PUBLISHED);

        assertThat(pointers(patch(before, "{\"requiredForClosing\": false}"))).containsExactly("#/requiredForClosing");
        assertThat(pointers(create(
                        Tokens.contributor(),
                        ActionItemApi.ofOpenPostmortem(postmortems).validRequest(Map.of("requiredForClosing", false)))))
                .containsExactly("#/requiredForClosing");
    }

    @Test
    void aClosedPostmortemAcceptsNoMoreItemsUntilItReopens() {
        String known = items.createAndGetKey(Map.of());
        items.movePostmortemTo(PostmortemStatus.CLOSED);

        assertThat(create(Tokens.contributor(), items.validRequest())
                        .expectProblem(409, "postmortem-closed")
                        .text("/detail"))
                .contains("Reopen the postmortem");
        transition(Tokens.contributor(), known, "DROP", "Accepted").expect(200);
        items.movePostmortemTo(PostmortemStatus.DRAFT);
        assertThat(create(Tokens.contributor(), items.validRequest())
                        .expect(201)
                        .at("/addedLater")
                        .asBoolean())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = PostmortemStatus.class,
            names = {"PUBLISHED", "CLOSED"},
            mode = EnumSource.Mode.EXCLUDE)
    void anItemOfAnyOtherStatusIsNotLate(PostmortemStatus status) {
        items.movePostmortemTo(status);

        assertThat(create(Tokens.contributor(), items.validRequest())
                        .expect(201)
                        .at("/addedLater")
                        .asBoolean())
                .isFalse();
    }
}
