package dev.debrief.incidents.relation.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class RelationResourceTest {

    @Test
    void isReadFromBothSidesUntilItIsTakenBack() {
        Answer again = report("OPEN", "dana");
        Answer first = report("OPEN", "dana");

        Answer related = relate(again, first, "RECURRENCE_OF").expect(201);

        assertThat(related.text("/key")).isEqualTo(first.text("/key"));
        assertThat(dana().get(related.location()).expect(200).json()).isEqualTo(related.json());
        Answer fromThere = dana().get(first.location() + "/related").expect(200);
        assertThat(fromThere.text("/items/0/key")).isEqualTo(again.text("/key"));
        assertThat(fromThere.text("/items/0/relation")).isEqualTo("RECURRED_AS");
        dana().delete(first.location() + "/related/" + again.text("/key"), related.etag())
                .expect(204);
        assertThat(dana().get(again.location() + "/related").at("/items")).isEmpty();
    }

    @Test
    void aPairIsRelatedOnceInEitherDirection() {
        Answer one = report("OPEN", "dana");
        Answer other = report("OPEN", "dana");
        relate(one, other, "RELATED").expect(201);

        relate(other, one, "CAUSED_BY").expectProblem(409, "already-related");
        relate(one, one, "RELATED").expectProblem(400, "validation-failed");
    }

    @Test
    void onlyWhoSeesBothSeesTheRelation() {
        Answer open = report("OPEN", "sam");
        Answer secret = report("RESTRICTED", "sam");
        Api sam = Api.as(Tokens.as("sam", "contributor"));
        sam.post(open.location() + "/related", body(secret, "CAUSED_BY")).expect(201);

        assertThat(sam.get(open.location() + "/related").at("/items")).hasSize(1);
        assertThat(dana().get(open.location() + "/related").expect(200).at("/items"))
                .isEmpty();
        dana().get(open.location() + "/related/" + secret.text("/id")).expectProblem(404, "not-found");
        Answer refused = relate(open, secret, "RELATED").expectProblem(400, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("#/incident");
    }

    private static Answer relate(Answer incident, Answer other, String relation) {
        return dana().post(incident.location() + "/related", body(other, relation));
    }

    private static String body(Answer other, String relation) {
        return "{\"incident\": \"" + other.text("/key") + "\", \"relation\": \"" + relation + "\"}";
    }

    private static Answer report(String visibility, String user) {
        return Api.as(Tokens.as(user, "contributor"))
                .post("/api/v1/incidents", """
                {"title": "Related", "severity": "LOW", "visibility": "%s"}
                """.formatted(visibility))
                .expect(201);
    }

    private static Api dana() {
        return Api.as(Tokens.contributor());
    }
}
