package dev.debrief.postmortems.review.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ReviewTest {

    private final ApiClient dana = SamplePostmortems.dana();
    private final ApiClient rita = ApiClient.as(Tokens.reader());
    private final ApiClient sre = ApiClient.as(Tokens.withTeams("tom", Roles.READER, "sre"));

    @Test
    void approvalWaitsForEverybodyWhoIsAsked() {
        String path = SamplePostmortems.complete();
        choose(path, "*", "user:rita", "team:sre", "role:approver").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);

        ApiResponse refused =
                SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expectProblem(409, "checks-failed");
        assertThat(refused.text("/failedChecks/0/check")).isEqualTo("REVIEWS");
        approve(rita, path).expect(201);
        approve(sre, path).expect(201);
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expectProblem(409, "checks-failed");
        approve(ApiClient.as(Tokens.approver()), path).expect(201);
        ApiResponse approved =
                SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);

        assertThat(approved.at("/reviewers").findValuesAsText("verdict")).containsOnly("APPROVED");
        assertThat(approved.text("/reviewers/1/verdictBy/handle")).isEqualTo("user:tom");
        assertThat(dana.get(path + "/reviewers").expect(200).text("/outstanding"))
                .isEqualTo("0");
        PublishedEvents events = PublishedEvents.about(approved.text("/id"));
        assertThat(events.names())
                .containsExactly(
                        "drafted",
                        "submitted",
                        "review-requested",
                        "review-approved",
                        "review-approved",
                        "review-approved",
                        "approved");
        assertThat(events.last("review-requested").path("reviewers").findValuesAsText("handle"))
                .containsExactly("user:rita", "team:sre", "role:approver");
        assertThat(events.last("review-approved").path("outstanding")).isEmpty();
        assertThat(dana.get(path + "/document?format=markdown").body())
                .containsPattern("\\*\\*Agreed\\*\\* by [^\n]*: Clear\\.");
    }

    @Test
    void whoAsksForChangesMakesItADraftAgainAndAllAreAskedAfresh() {
        String path = SamplePostmortems.complete();
        choose(path, "*", "user:rita", "team:sre").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        approve(sre, path).expect(201);

        say(rita, path, "CHANGES_REQUESTED", "Say how it was found.").expect(201);

        ApiResponse draft = dana.get(path).expect(200);
        assertThat(draft.text("/status")).isEqualTo("DRAFT");
        assertThat(draft.at("/steps").findValuesAsText("comment")).contains("Say how it was found.");
        assertThat(draft.at("/reviewers").findValuesAsText("verdict")).containsExactly("CHANGES_REQUESTED", "APPROVED");
        approve(sre, path).expectProblem(409, "not-in-review");
        ApiResponse again =
                SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        assertThat(again.at("/reviewers").findValuesAsText("verdict")).isEmpty();
        assertThat(PublishedEvents.about(draft.text("/id")).names())
                .containsExactly(
                        "drafted",
                        "submitted",
                        "review-requested",
                        "review-approved",
                        "changes-requested",
                        "submitted",
                        "review-requested");
        ApiResponse said = dana.get(path + "/reviews").expect(200);
        assertThat(said.at("/items").findValuesAsText("verdict")).containsExactly("CHANGES_REQUESTED", "APPROVED");
        assertThat(said.text("/items/1/by/handle")).isEqualTo("user:tom");
        assertThat(dana.get(path + "/document?format=markdown").body())
                .containsOnlyOnce("Say how it was found.")
                .doesNotContain("Asked for changes");
    }

    @Test
    void oneRequestForChangesDoesNotEndTheReviewForTheOthers() {
        String path = SamplePostmortems.complete();
        choose(path, "*", "user:rita", "team:sre").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);

        say(rita, path, "CHANGES_REQUESTED", "Say how it was found.").expect(201);

        assertThat(dana.get(path).text("/status")).isEqualTo("IN_REVIEW");
        ApiResponse refused =
                SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expectProblem(409, "checks-failed");
        assertThat(refused.at("/failedChecks/0/findings")).hasSize(2);
        assertThat(refused.text("/detail")).contains("requested changes", "team:sre has not approved yet");
        say(sre, path, "CHANGES_REQUESTED", "Say how it was fixed.").expect(201);
        ApiResponse draft = dana.get(path).expect(200);
        assertThat(draft.text("/status")).isEqualTo("DRAFT");
        assertThat(draft.text("/steps/1/comment")).contains(": Say how it was found.\n\n", ": Say how it was fixed.");
        assertThat(PublishedEvents.about(draft.text("/id"))
                        .last("changes-requested")
                        .path("comment")
                        .asText())
                .contains("found", "fixed");
    }

    @Test
    void whoRequestedChangesMayBeConvincedButNotOverruledByTheirTeam() {
        String path = SamplePostmortems.complete();
        ApiClient colleague = ApiClient.as(Tokens.withTeams("kim", Roles.READER, "sre"));
        choose(path, "*", "user:rita", "team:sre").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        say(sre, path, "CHANGES_REQUESTED", "Say how it was fixed.").expect(201);
        approve(colleague, path).expect(201);

        assertThat(dana.get(path + "/reviewers").text("/reviewers/1/verdict")).isEqualTo("CHANGES_REQUESTED");
        approve(sre, path).expect(201);
        approve(rita, path).expect(201);

        assertThat(dana.get(path).text("/status")).isEqualTo("IN_REVIEW");
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);
        assertThat(dana.get(path + "/document?format=markdown").body())
                .containsPattern("\\*\\*Asked for changes\\*\\* by [^\n]*: Say how it was fixed\\.");
    }

    @Test
    void aQuorumDecidesIfThePolicySaysSo() {
        ApiClient admin = ApiClient.as(Tokens.admin());
        String approved = SamplePostmortems.complete();
        String returned = SamplePostmortems.complete();
        admin.put("/api/v1/policies/review", "*", Map.of("fourEyes", true, "exceptions", true, "quorum", 2))
                .expect(200);
        try {
            for (String path : List.of(approved, returned)) {
                choose(path, "*", "user:rita", "team:sre", "user:olga").expect(200);
                SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
                approve(rita, path).expect(201);
                SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expectProblem(409, "checks-failed");
            }
            approve(sre, approved).expect(201);
            SamplePostmortems.take(Tokens.approver(), approved, "APPROVE").expect(200);
            say(sre, returned, "CHANGES_REQUESTED", "Say how it was fixed.").expect(201);
            assertThat(dana.get(returned).text("/status")).isEqualTo("DRAFT");
        } finally {
            admin.put("/api/v1/policies/review", "*", Map.of("fourEyes", true, "exceptions", true))
                    .expect(200);
        }
    }

    @Test
    void withoutReviewersTheFirstRequestForChangesIsEnough() {
        String path = SamplePostmortems.inReview();

        say(ApiClient.as(Tokens.approver()), path, "CHANGES_REQUESTED", "Say how it was found.")
                .expect(201);

        assertThat(dana.get(path).text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void takingAwayTheLastSilentReviewerEndsTheReview() {
        String path = SamplePostmortems.complete();
        choose(path, "*", "user:rita", "team:sre").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        say(rita, path, "CHANGES_REQUESTED", "Say how it was found.").expect(201);

        choose(path, "*", "user:rita").expect(200);

        assertThat(dana.get(path).text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void aRequestForChangesOutlastsTheAssignment() {
        String path = SamplePostmortems.complete();
        choose(path, "*", "user:rita", "team:sre").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        say(rita, path, "CHANGES_REQUESTED", "Say how it was found.").expect(201);

        choose(path, "*", "team:sre").expect(200);

        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expectProblem(409, "checks-failed");
        approve(sre, path).expect(201);
        assertThat(dana.get(path).text("/status")).isEqualTo("DRAFT");
    }

    @Test
    void acceptsReviewsFromReviewersAndApproversOnly() {
        String path = SamplePostmortems.inReview();

        approve(dana, path).expectProblem(403, "forbidden");
        say(rita, path, "CHANGES_REQUESTED", "No").expectProblem(403, "forbidden");
        approve(ApiClient.as(Tokens.approver()), path).expect(201);
        say(ApiClient.as(Tokens.approver()), path, "CHANGES_REQUESTED", " ").expectProblem(400, "validation-failed");
        assertThat(dana.get(path).text("/status")).isEqualTo("IN_REVIEW");
    }

    @Test
    void whoIsAddedDuringTheReviewIsAskedAtOnceAndOthersKeepWhatTheySaid() {
        String path = SamplePostmortems.complete();
        ApiResponse first = choose(path, "*", "user:rita").expect(200);
        SamplePostmortems.take(Tokens.contributor(), path, "SUBMIT").expect(200);
        approve(rita, path).expect(201);

        ApiResponse more = choose(path, "*", "user:rita", "team:sre").expect(200);

        assertThat(more.at("/reviewers").findValuesAsText("verdict")).containsExactly("APPROVED");
        assertThat(more.text("/outstanding")).isEqualTo("1");
        PublishedEvents events = PublishedEvents.about(dana.get(path).text("/id"));
        assertThat(events.last("review-requested").path("reviewers").findValuesAsText("handle"))
                .containsExactly("team:sre");
        choose(path, first.etag(), "user:rita").expectProblem(412, "stale-revision");
        choose(path, more.etag()).expect(200);
        SamplePostmortems.take(Tokens.approver(), path, "APPROVE").expect(200);
    }

    @Test
    void refusesReviewersWhoMayNotSeeIt() {
        String path = SamplePostmortems.pathOf(SampleIncidentEvents.restrictedTo("user:dana", "user:priya"));

        ApiResponse refused = choose(path, "*", "user:priya", "user:rita").expectProblem(409, "reviewer-cannot-see");

        assertThat(refused.at("/errors").findValuesAsText("pointer")).containsExactly("#/reviewers/1/handle");
        choose(path, "*", "user:priya", "role:approver").expect(200);
        rita.get(path + "/reviewers").expectProblem(404, "not-found");
        approve(rita, path).expectProblem(404, "not-found");
    }

    @Test
    void takesHandlesOnly() {
        String path = SamplePostmortems.draft();

        Stream.of("rita", "role:king", "user:", "*")
                .forEach(handle -> choose(path, "*", handle).expectProblem(400, "validation-failed"));
        ApiResponse once = choose(path, "*", "user:rita", "user:rita").expect(200);
        assertThat(once.at("/reviewers")).hasSize(1);
        assertThat(choose(path, once.etag(), "user:rita").expect(200).etag()).isEqualTo(once.etag());
    }

    private ApiResponse choose(String path, String etag, String... handles) {
        return dana.put(
                path + "/reviewers",
                etag,
                Map.of(
                        "reviewers",
                        Stream.of(handles)
                                .map(handle -> Map.of("handle", handle, "displayName", handle))
                                .toList()));
    }

    private static ApiResponse approve(ApiClient caller, String path) {
        return say(caller, path, "APPROVED", "Clear.");
    }

    private static ApiResponse say(ApiClient caller, String path, String verdict, String comment) {
        return caller.post(path + "/reviews", Map.of("verdict", verdict, "comment", comment));
    }
}
