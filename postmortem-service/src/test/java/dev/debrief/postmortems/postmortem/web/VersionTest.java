package dev.debrief.postmortems.postmortem.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefResources;
import dev.debrief.platform.testkit.PublishedFacts;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.Answer;
import dev.debrief.platform.testkit.api.Api;
import dev.debrief.postmortems.told.Drafts;
import dev.debrief.postmortems.told.Incident;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class VersionTest {

    private final Api reader = Api.as(Tokens.reader()).with("Accept", "text/markdown");

    @Test
    void aCorrectionIsAnotherVersion() {
        String path = Drafts.published();
        String first = document(path, "");

        Drafts.take(Tokens.contributor(), path, "REVISE").expectProblem(403, "forbidden");
        Drafts.take(Tokens.approver(), path, "REVISE").expect(200);
        Drafts.write(path, "executive-summary", "Corrected words.").expect(200);
        String whileCorrecting = document(path, "");
        String draft = document(path, "?version=draft");
        Drafts.publish(path);

        assertThat(whileCorrecting).isEqualTo(first).doesNotContain("Corrected words.");
        assertThat(draft).contains("Corrected words.");
        assertThat(document(path, "?version=1"))
                .contains("Customers could not pay")
                .doesNotContain("Corrected words.");
        assertThat(document(path, "?version=2")).isEqualTo(document(path, ""));
        Answer versions = Api.as(Tokens.reader()).get(path + "/versions").expect(200);
        assertThat(versions.at("/items").findValuesAsText("version")).containsExactly("2", "1");
        Answer whole = Api.as(Tokens.reader()).get(path).expect(200);
        assertThat(whole.text("/publishedVersion")).isEqualTo("2");
        PublishedFacts facts = PublishedFacts.about(whole.text("/id"));
        assertThat(facts.names()).containsSubsequence("published", "reopened", "submitted", "approved", "published");
        assertThat(facts.last("published").path("version").asInt()).isEqualTo(2);
    }

    @Test
    void refusesVersionsThereAreNot() {
        String path = Drafts.draft();

        reader.get(path + "/document?version=1").expectProblem(404, "not-found");
        reader.get(path + "/document?version=0").expectProblem(400, "validation-failed");
        reader.get(path + "/document?version=latest").expectProblem(400, "validation-failed");
        assertThat(Api.as(Tokens.reader()).get(path + "/versions").at("/items")).isEmpty();
    }

    @Test
    void saysNothingToOutsiders() {
        String path = Drafts.publish(Drafts.pathOf(Incident.restrictedTo("user:dana", "user:priya")));
        Api outsider = Api.as(Tokens.as("olga", Roles.APPROVER)).with("Accept", "text/markdown");

        outsider.get(path + "/document?version=1").expectProblem(404, "not-found");
        outsider.get(path + "/document?version=draft").expectProblem(404, "not-found");
        Api.as(Tokens.as("olga", Roles.APPROVER)).get(path + "/versions").expectProblem(404, "not-found");
    }

    private String document(String path, String query) {
        return reader.get(path + "/document" + query).expect(200).body();
    }
}
