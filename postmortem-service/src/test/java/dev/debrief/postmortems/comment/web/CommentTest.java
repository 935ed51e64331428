package dev.debrief.postmortems.comment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import dev.debrief.postmortems.told.Drafts;
import dev.debrief.postmortems.told.Incident;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class CommentTest {

    private final Api dana = Api.as(Tokens.contributor());
    private final Api priya = Api.as(Tokens.approver());

    @Test
    void aReplyStaysInItsThread() {
        String comments = Drafts.draft() + "/comments";
        Answer first = dana.post(comments, Map.of("section", "detection", "quote", "ten minutes late", "text", "Why?"))
                .expect(201);
        Answer reply = priya.post(comments, Map.of("text", "The threshold.", "inReplyTo", first.text("/id")))
                .expect(201);
        Answer deeper = dana.post(comments, Map.of("text", "I see.", "inReplyTo", reply.text("/id")))
                .expect(201);
        dana.post(comments, Map.of("text", "On all of it.")).expect(201);

        Answer onSection = dana.get(comments + "?section=detection").expect(200);

        assertThat(first.text("/threadId")).isEqualTo(first.text("/id"));
        assertThat(first.text("/quote")).isEqualTo("ten minutes late");
        assertThat(deeper.text("/threadId")).isEqualTo(first.text("/id"));
        assertThat(onSection.at("/items").findValuesAsText("text")).containsExactly("Why?", "The threshold.", "I see.");
        assertThat(dana.get(comments).at("/items")).hasSize(4);
        assertThat(dana.get(comments + "?limit=1").json().has("nextCursor")).isTrue();
    }

    @Test
    void aThreadIsSettledAndOpenedAgain() {
        String comments = Drafts.draft() + "/comments";
        Answer first = dana.post(comments, Map.of("text", "One")).expect(201);
        Answer reply = dana.post(comments, Map.of("text", "Two", "inReplyTo", first.text("/id")))
                .expect(201);

        Answer settled =
                settle(priya, first.location(), first.etag(), "resolve").expect(200);
        Answer again = settle(dana, first.location(), settled.etag(), "resolve").expect(200);

        assertThat(settled.text("/resolvedBy")).isEqualTo("user:priya");
        assertThat(again.etag()).isEqualTo(settled.etag());
        assertThat(dana.get(comments + "?resolved=true").at("/items")).hasSize(2);
        assertThat(dana.get(comments + "?resolved=false").at("/items")).isEmpty();
        Answer open = settle(dana, first.location(), settled.etag(), "reopen").expect(200);
        assertThat(open.json().has("resolvedBy")).isFalse();
        settle(dana, reply.location(), reply.etag(), "resolve").expectProblem(409, "not-a-thread");
        settle(dana, first.location(), first.etag(), "resolve").expectProblem(412, "stale-revision");
    }

    @Test
    void wordsAreChangedByWhoWroteThem() {
        Answer said =
                dana.post(Drafts.draft() + "/comments", Map.of("text", "Words")).expect(201);

        priya.patch(said.location(), said.etag(), Map.of("text", "x")).expectProblem(403, "forbidden");
        priya.delete(said.location(), said.etag()).expectProblem(403, "forbidden");
        Answer edited = dana.patch(said.location(), said.etag(), Map.of("text", "Better words"))
                .expect(200);
        dana.delete(said.location(), edited.etag()).expect(204);
        Answer gone = dana.get(said.location()).expect(200);

        assertThat(edited.text("/text")).isEqualTo("Better words");
        assertThat(edited.json().has("editedAt")).isTrue();
        assertThat(gone.text("/text")).isEmpty();
        assertThat(gone.at("/removed").asBoolean()).isTrue();
        dana.patch(said.location(), gone.etag(), Map.of("text", "x")).expectProblem(409, "comment-removed");
    }

    @Test
    void canBeWrittenAboutWhatIsPublished() {
        dana.post(Drafts.published() + "/comments", Map.of("text", "Thank you."))
                .expect(201);
    }

    @Test
    void refusesPlacesThereAreNot() {
        String comments = Drafts.draft() + "/comments";
        Answer elsewhere = dana.post(Drafts.draft() + "/comments", Map.of("text", "Elsewhere"))
                .expect(201);

        dana.post(comments, Map.of("text", "x", "section", "no-such-section")).expectProblem(400, "validation-failed");
        dana.post(comments, Map.of("text", "x", "inReplyTo", elsewhere.text("/id")))
                .expectProblem(400, "validation-failed");
        dana.get(comments + "/" + elsewhere.text("/id")).expectProblem(404, "not-found");
    }

    @Test
    void saysNothingToOutsiders() {
        String path = Drafts.pathOf(Incident.restrictedTo("user:sam"));
        Api sam = Api.as(Tokens.as("sam", Roles.CONTRIBUTOR));
        Answer said = sam.post(path + "/comments", Map.of("text", "Between us")).expect(201);
        Api outsider = Api.as(Tokens.as("olga", Roles.APPROVER));

        outsider.get(path + "/comments").expectProblem(404, "not-found");
        outsider.get(said.location()).expectProblem(404, "not-found");
        outsider.post(path + "/comments", Map.of("text", "x")).expectProblem(404, "not-found");
        outsider.patch(said.location(), "*", Map.of("text", "x")).expectProblem(404, "not-found");
        outsider.delete(said.location(), "*").expectProblem(404, "not-found");
        settle(outsider, said.location(), "*", "resolve").expectProblem(404, "not-found");
    }

    private static Answer settle(Api caller, String comment, String etag, String action) {
        return caller.with("If-Match", etag).post(comment + "/" + action, "application/json", new byte[0]);
    }
}
