package dev.debrief.postmortems.review.web;

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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefResources.class)
class ReviewTest {

    private final Api dana = Drafts.dana();
    private final Api rita = Api.as(Tokens.reader());
    private final Api sre = Api.as(Tokens.inTeams("tom", Roles.READER, "sre"));

    @Test
    void approvalWaitsForEverybodyWhoIsAsked() {
        String path = Drafts.complete();
        choose(path, "*", "user:rita", "team:sre", "role:approver").expect(200);
        Drafts.take(Tokens.contributor(), path, "SUBMIT").expect(200);

        Answer refused = Drafts.take(Tokens.approver(), path, "APPROVE").expectProblem(409, "checks-failed");
        assertThat(refused.text("/failedChecks/0/check")).isEqualTo("REVIEWS");
        approve(rita, path).expect(201);
        approve(sre, path).expect(201);
        Drafts.take(Tokens.approver(), path, "APPROVE").expectProblem(409, "checks-failed");
        approve(Api.as(Tokens.approver()), path).expect(201);
        Answer approved = Drafts.take(Tokens.approver(), path, "APPROVE").expect(200);

        assertThat(approved.at("/reviewers").findValuesAsText("verdict")).containsOnly("APPROVED");
        assertThat(approved.text("/reviewers/1/verdictBy/handle")).isEqualTo("user:tom");
        assertThat(dana.get(path + "/reviewers").expect(200).text("/outstanding"))
                .isEqualTo("0");
        PublishedFacts facts = PublishedFacts.about(approved.text("/id"));
        assertThat(facts.names())
                .containsExactly(
                        "drafted",
                        "submitted",
                        "review-requested",
                        "review-approved",
                        "review-approved",
                        "review-approved",
                        "approved");
        assertThat(facts.last("review-requested").path("reviewers").findValuesAsText("handle"))
                .containsExactly("user:rita", "team:sre", "role:approver");
        assertThat(facts.last("review-approved").path("outstanding")).isEmpty();
        assertThat(dana.get(path + "/document?format=markdown").body()).contains("**Agreed** by");
    }

    @Test
    void whoAsksForChangesMakesItADraftAgainAndAllAreAskedAfresh() {
        String path = Drafts.complete();
        choose(path, "*", "user:rita", "team:sre").expect(200);
        Drafts.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        approve(sre, path).expect(201);

        say(rita, path, "CHANGES_REQUESTED", "Say how it was found.").expect(201);

        Answer draft = dana.get(path).expect(200);
        assertThat(draft.text("/status")).isEqualTo("DRAFT");
        assertThat(draft.at("/steps").findValuesAsText("comment")).contains("Say how it was found.");
        assertThat(draft.at("/reviewers").findValuesAsText("verdict")).containsExactly("CHANGES_REQUESTED", "APPROVED");
        approve(sre, path).expectProblem(409, "not-in-review");
        Answer again = Drafts.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        assertThat(again.at("/reviewers").findValuesAsText("verdict")).isEmpty();
        assertThat(PublishedFacts.about(draft.text("/id")).names())
                .containsExactly(
                        "drafted",
                        "submitted",
                        "review-requested",
                        "review-approved",
                        "changes-requested",
                        "submitted",
                        "review-requested");
        Answer said = dana.get(path + "/reviews").expect(200);
        assertThat(said.at("/items").findValuesAsText("verdict")).containsExactly("CHANGES_REQUESTED", "APPROVED");
        assertThat(said.text("/items/1/by/handle")).isEqualTo("user:tom");
    }

    @Test
    void onlyThoseWhoAreAskedAndApproversAreHeard() {
        String path = Drafts.inReview();

        approve(dana, path).expectProblem(403, "forbidden");
        say(rita, path, "CHANGES_REQUESTED", "No").expectProblem(403, "forbidden");
        approve(Api.as(Tokens.approver()), path).expect(201);
        say(Api.as(Tokens.approver()), path, "CHANGES_REQUESTED", " ").expectProblem(400, "validation-failed");
        assertThat(dana.get(path).text("/status")).isEqualTo("IN_REVIEW");
    }

    @Test
    void whoIsAddedDuringTheReviewIsAskedAtOnceAndOthersKeepWhatTheySaid() {
        String path = Drafts.complete();
        Answer first = choose(path, "*", "user:rita").expect(200);
        Drafts.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        approve(rita, path).expect(201);

        Answer more = choose(path, "*", "user:rita", "team:sre").expect(200);

        assertThat(more.at("/reviewers").findValuesAsText("verdict")).containsExactly("APPROVED");
        assertThat(more.text("/outstanding")).isEqualTo("1");
        PublishedFacts facts = PublishedFacts.about(dana.get(path).text("/id"));
        assertThat(facts.last("review-requested").path("reviewers").findValuesAsText("handle"))
                .containsExactly("team:sre");
        choose(path, first.etag(), "user:rita").expectProblem(412, "stale-revision");
        choose(path, more.etag()).expect(200);
        Drafts.take(Tokens.approver(), path, "APPROVE").expect(200);
    }

    @Test
    void refusesReviewersWhoMayNotSeeIt() {
        String path = Drafts.pathOf(Incident.restrictedTo("user:dana", "user:priya"));

        Answer refused = choose(path, "*", "user:priya", "user:rita").expectProblem(409, "reviewer-cannot-see");

        assertThat(refused.at("/errors").findValuesAsText("pointer")).containsExactly("#/reviewers/1/handle");
        choose(path, "*", "user:priya", "role:approver").expect(200);
        rita.get(path + "/reviewers").expectProblem(404, "not-found");
        approve(rita, path).expectProblem(404, "not-found");
    }

    @Test
    void takesHandlesOnly() {
        String path = Drafts.draft();

        Stream.of("rita", "role:king", "user:", "*")
                .forEach(handle -> choose(path, "*", handle).expectProblem(400, "validation-failed"));
        Answer once = choose(path, "*", "user:rita", "user:rita").expect(200);
        assertThat(once.at("/reviewers")).hasSize(1);
        assertThat(choose(path, once.etag(), "user:rita").expect(200).etag()).isEqualTo(once.etag());
    }

    private Answer choose(String path, String etag, String... handles) {
        return dana.put(
                path + "/reviewers",
                etag,
                Map.of(
                        "reviewers",
                        Stream.of(handles)
                                .map(handle -> Map.of("handle", handle, "displayName", handle))
                                .toList()));
    }

    private static Answer approve(Api caller, String path) {
        return say(caller, path, "APPROVED", "Clear.");
    }

    private static Answer say(Api caller, String path, String verdict, String comment) {
        return caller.post(path + "/reviews", Map.of("verdict", verdict, "comment", comment));
    }
}
