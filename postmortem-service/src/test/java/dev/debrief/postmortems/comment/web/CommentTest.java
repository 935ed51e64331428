package dev.debrief.postmortems.comment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class CommentTest {

    private final ApiClient dana = ApiClient.as(Tokens.contributor());
    private final ApiClient priya = ApiClient.as(Tokens.approver());

    @Test
    void aReplyStaysInItsThread() {
        String comments = SamplePostmortems.draft() + "/comments";
        ApiResponse first = dana.post(
                        comments, Map.of("section", "detection", "quote", "ten minutes late", "text", "Why?"))
                .expect(201);
        ApiResponse reply = priya.post(comments, Map.of("text", "The threshold.", "inReplyTo", first.text("/id")))
                .expect(201);
        ApiResponse deeper = dana.post(comments, Map.of("text", "I see.", "inReplyTo", reply.text("/id")))
                .expect(201);
        dana.post(comments, Map.of("text", "On all of it.")).expect(201);

        ApiResponse onSection = dana.get(comments + "?section=detection").expect(200);

        assertThat(first.text("/threadId")).isEqualTo(first.text("/id"));
        assertThat(first.text("/quote")).isEqualTo("ten minutes late");
        assertThat(deeper.text("/threadId")).isEqualTo(first.text("/id"));
        assertThat(onSection.at("/items").findValuesAsText("text")).containsExactly("Why?", "The threshold.", "I see.");
        assertThat(dana.get(comments).at("/items")).hasSize(4);
        assertThat(dana.get(comments + "?limit=1").json().has("nextCursor")).isTrue();
    }

    @Test
    void aCommentIsPublishedWithWhomItMentions() {
        String path = SamplePostmortems.draft();
        ApiResponse postmortem = dana.get(path).expect(200);

        ApiResponse added = dana.post(path + "/comments", Map.of("text", "Is this **enough**? @user:priya @team:qa"))
                .expect(201);
        dana.patch(added.location(), added.etag(), Map.of("text", "Is it? @user:kim"))
                .expect(200);
        priya.post(path + "/comments", Map.of("text", "Yes.", "inReplyTo", added.text("/id")))
                .expect(201);

        PublishedEvents events = PublishedEvents.about(postmortem.text("/id"));
        assertThat(added.texts("/mentions")).containsExactly("user:priya", "team:qa");
        assertThat(events.names()).endsWith("commented", "commented");
        JsonNode first = events.payloads().get(events.payloads().size() - 2);
        assertThat(first.at("/commentId").asText()).isEqualTo(added.text("/id"));
        assertThat(first.at("/text").asText()).isEqualTo("Is this **enough**? @user:priya @team:qa");
        assertThat(first.at("/by/handle").asText()).isEqualTo("user:dana");
        assertThat(first.at("/at").asText()).isEqualTo(added.text("/writtenAt"));
        assertThat(first.at("/mentions")).extracting(JsonNode::asText).containsExactly("user:priya", "team:qa");
        assertThat(first.at("/postmortem/key").asText()).isEqualTo(postmortem.text("/key"));
        assertThat(events.last().at("/text").asText()).isEqualTo("Yes.");
        assertThat(events.last().at("/mentions")).isEmpty();
        assertThat(dana.get(path).etag())
                .as("a comment is no change of the postmortem")
                .isEqualTo(postmortem.etag());
    }

    @Test
    void onlyMentionsOfTheAudienceOfARestrictedPostmortemCount() {
        String path = SamplePostmortems.pathOf(SampleIncidentEvents.restrictedTo("user:sam", "team:qa"));
        ApiClient sam = ApiClient.as(Tokens.as("sam", Roles.CONTRIBUTOR));

        sam.post(path + "/comments", Map.of("text", "@user:olga @team:qa @user:sam?"))
                .expect(201);

        PublishedEvents events = PublishedEvents.about(sam.get(path).text("/id"));
        assertThat(events.last("commented").at("/mentions"))
                .extracting(JsonNode::asText)
                .containsExactly("team:qa", "user:sam");
    }

    @Test
    void aThreadCanBeResolvedAndReopened() {
        String comments = SamplePostmortems.draft() + "/comments";
        ApiResponse first = dana.post(comments, Map.of("text", "One")).expect(201);
        ApiResponse reply = dana.post(comments, Map.of("text", "Two", "inReplyTo", first.text("/id")))
                .expect(201);

        ApiResponse settled =
                settle(priya, first.location(), first.etag(), "resolve").expect(200);
        ApiResponse again =
                settle(dana, first.location(), settled.etag(), "resolve").expect(200);

        assertThat(settled.text("/resolvedBy")).isEqualTo("user:priya");
        assertThat(again.etag()).isEqualTo(settled.etag());
        assertThat(dana.get(comments + "?resolved=true").at("/items")).hasSize(2);
        assertThat(dana.get(comments + "?resolved=false").at("/items")).isEmpty();
        ApiResponse open =
                settle(dana, first.location(), settled.etag(), "reopen").expect(200);
        assertThat(open.json().has("resolvedBy")).isFalse();
        settle(dana, reply.location(), reply.etag(), "resolve").expectProblem(409, "not-a-thread");
        settle(dana, first.location(), first.etag(), "resolve").expectProblem(412, "stale-revision");
    }

    @Test
    void onlyTheAuthorCanChangeAComment() {
        ApiResponse said = dana.post(SamplePostmortems.draft() + "/comments", Map.of("text", "Words"))
                .expect(201);

        priya.patch(said.location(), said.etag(), Map.of("text", "x")).expectProblem(403, "forbidden");
        priya.delete(said.location(), said.etag()).expectProblem(403, "forbidden");
        ApiResponse edited = dana.patch(said.location(), said.etag(), Map.of("text", "Better words"))
                .expect(200);
        dana.delete(said.location(), edited.etag()).expect(204);
        ApiResponse gone = dana.get(said.location()).expect(200);

        assertThat(edited.text("/text")).isEqualTo("Better words");
        assertThat(edited.json().has("editedAt")).isTrue();
        assertThat(gone.text("/text")).isEmpty();
        assertThat(gone.at("/removed").asBoolean()).isTrue();
        dana.patch(said.location(), gone.etag(), Map.of("text", "x")).expectProblem(409, "comment-removed");
    }

    @Test
    void publishedPostmortemsCanBeCommentedOn() {
        dana.post(SamplePostmortems.published() + "/comments", Map.of("text", "Thank you."))
                .expect(201);
    }

    @Test
    void rejectsUnknownSectionsAndThreads() {
        String comments = SamplePostmortems.draft() + "/comments";
        ApiResponse elsewhere = dana.post(SamplePostmortems.draft() + "/comments", Map.of("text", "Elsewhere"))
                .expect(201);

        dana.post(comments, Map.of("text", "x", "section", "no-such-section")).expectProblem(400, "validation-failed");
        dana.post(comments, Map.of("text", "x", "inReplyTo", elsewhere.text("/id")))
                .expectProblem(400, "validation-failed");
        dana.get(comments + "/" + elsewhere.text("/id")).expectProblem(404, "not-found");
    }

    @Test
    void hidesCommentsFromOutsiders() {
        String path = SamplePostmortems.pathOf(SampleIncidentEvents.restrictedTo("user:sam"));
        ApiClient sam = ApiClient.as(Tokens.as("sam", Roles.CONTRIBUTOR));
        ApiResponse said =
                sam.post(path + "/comments", Map.of("text", "Between us")).expect(201);
        ApiClient outsider = ApiClient.as(Tokens.as("olga", Roles.APPROVER));

        outsider.get(path + "/comments").expectProblem(404, "not-found");
        outsider.get(said.location()).expectProblem(404, "not-found");
        outsider.post(path + "/comments", Map.of("text", "x")).expectProblem(404, "not-found");
        outsider.patch(said.location(), "*", Map.of("text", "x")).expectProblem(404, "not-found");
        outsider.delete(said.location(), "*").expectProblem(404, "not-found");
        settle(outsider, said.location(), "*", "resolve").expectProblem(404, "not-found");
    }

    private static ApiResponse settle(ApiClient caller, String comment, String etag, String action) {
        return caller.with("If-Match", etag).post(comment + "/" + action, "application/json", new byte[0]);
    }
}
