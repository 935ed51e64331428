package dev.debrief.actions.comment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.PostmortemProjectionService;
import dev.debrief.actions.postmortem.PostmortemStatus;
import dev.debrief.actions.postmortem.PostmortemUpdate;
import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CommentTest {

    private static final String ITEMS = "/api/v1/action-items";
    private static final AtomicLong POSTMORTEMS = new AtomicLong(710_000);

    private final ApiClient dana = ApiClient.as(Tokens.contributor());
    private final ApiClient priya = ApiClient.as(Tokens.approver());
    private final ApiClient ada = ApiClient.as(Tokens.admin());

    @Inject
    PostmortemProjectionService postmortems;

    @Test
    void aCommentIsShownAndPublishedWithWhomItMentions() {
        ApiResponse item = item(Visibility.OPEN);
        String comments = ITEMS + "/" + item.text("/key") + "/comments";

        ApiResponse added = dana.post(comments, Map.of("text", "Is this **enough**? @user:priya @team:qa"))
                .expect(201);
        priya.post(comments, Map.of("text", "Yes.")).expect(201);

        assertThat(added.text("/author/handle")).isEqualTo("user:dana");
        assertThat(added.texts("/mentions")).containsExactly("user:priya", "team:qa");
        assertThat(added.json().has("editedAt")).isFalse();
        assertThat(dana.get(added.location()).expect(200).body()).isEqualTo(added.body());
        assertThat(dana.get(comments).texts("/items", "text"))
                .containsExactly("Is this **enough**? @user:priya @team:qa", "Yes.");
        assertThat(dana.get(comments + "?limit=1").json().has("nextCursor")).isTrue();
        PublishedEvents events = PublishedEvents.about(item.text("/id"));
        assertThat(events.names()).containsExactly("proposed", "commented", "commented");
        assertThat(events.payloads().get(1).at("/commentId").asText()).isEqualTo(added.text("/id"));
        assertThat(events.payloads().get(1).at("/text").asText()).startsWith("Is this **enough**?");
        assertThat(events.payloads().get(1).at("/by/handle").asText()).isEqualTo("user:dana");
        assertThat(events.payloads().get(1).at("/mentions/1").asText()).isEqualTo("team:qa");
        assertThat(events.payloads().get(1).at("/actionItem/key").asText()).isEqualTo(item.text("/key"));
        assertThat(events.last().at("/mentions")).isEmpty();
        assertThat(dana.get(ITEMS + "/" + item.text("/key")).etag())
                .as("a comment is no change of the item")
                .isEqualTo(item.etag());
    }

    @Test
    void onlyItsAuthorChangesAComment() {
        ApiResponse item = item(Visibility.OPEN);
        ApiResponse added =
                dana.post(comments(item), Map.of("text", "Who? @user:kim")).expect(201);

        priya.patch(added.location(), added.etag(), "{\"text\": \"Me\"}").expectProblem(403, "forbidden");
        ApiResponse edited = dana.patch(added.location(), added.etag(), "{\"text\": \"Who does it?\"}")
                .expect(200);
        dana.patch(added.location(), added.etag(), "{\"text\": \"Stale\"}").expectProblem(412, "stale-revision");
        ApiResponse same = dana.patch(added.location(), edited.etag(), "{\"text\": \"Who does it?\"}")
                .expect(200);

        assertThat(edited.texts("/mentions")).isEmpty();
        assertThat(edited.json().has("editedAt")).isTrue();
        assertThat(same.etag()).isEqualTo(edited.etag());
        assertThat(PublishedEvents.about(item.text("/id")).names()).containsExactly("proposed", "commented");
        assertThat(dana.get(ITEMS + "/" + item.text("/id") + "/history").texts("/items", "action"))
                .containsExactly("comment.edited", "comment.added", "action-item.proposed");
    }

    @Test
    void itsAuthorOrAnAdminRemovesAComment() {
        ApiResponse item = item(Visibility.OPEN);
        ApiResponse own = dana.post(comments(item), Map.of("text", "One")).expect(201);
        ApiResponse other = dana.post(comments(item), Map.of("text", "Two")).expect(201);

        priya.delete(own.location(), own.etag()).expectProblem(403, "forbidden");
        dana.delete(own.location(), own.etag()).expect(204);
        ada.delete(other.location(), other.etag()).expect(204);

        dana.get(own.location()).expectProblem(404, "not-found");
        assertThat(dana.get(comments(item)).at("/items")).isEmpty();
    }

    @Test
    void commentsAreHiddenLikeTheirItem() {
        ApiResponse item = item(Visibility.RESTRICTED);
        ApiResponse added = dana.post(comments(item), Map.of("text", "Secret")).expect(201);

        priya.get(comments(item)).expectProblem(404, "not-found");
        priya.get(added.location()).expectProblem(404, "not-found");
        priya.post(comments(item), Map.of("text", "Hello")).expectProblem(404, "not-found");
        priya.delete(added.location(), added.etag()).expectProblem(404, "not-found");
        ada.get(added.location()).expect(200);
    }

    @Test
    void aCommentBelongsToItsItem() {
        ApiResponse added = dana.post(comments(item(Visibility.OPEN)), Map.of("text", "One"))
                .expect(201);

        dana.get(comments(item(Visibility.OPEN)) + "/" + added.text("/id")).expectProblem(404, "not-found");
        dana.post(comments(item(Visibility.OPEN)), Map.of("text", "\u200b \n")).expectProblem(400, "validation-failed");
    }

    private static String comments(ApiResponse item) {
        return ITEMS + "/" + item.text("/id") + "/comments";
    }

    /** A proposed item that dana sees. */
    private ApiResponse item(Visibility visibility) {
        UUID postmortem = Ids.next();
        postmortems.apply(new PostmortemUpdate(
                postmortem,
                1,
                POSTMORTEMS.incrementAndGet(),
                "Payment processing failure",
                UUID.randomUUID(),
                "INC-42",
                List.of(),
                Severity.HIGH,
                PostmortemStatus.DRAFT,
                visibility,
                List.of("user:dana")));
        return dana.post(
                        ITEMS,
                        Map.of("postmortem", postmortem, "title", "Add edge case tests", "kind", "IMMEDIATE_FIX"))
                .expect(201);
    }
}
