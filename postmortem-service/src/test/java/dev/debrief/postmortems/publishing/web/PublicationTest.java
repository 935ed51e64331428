package dev.debrief.postmortems.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import dev.debrief.postmortems.publishing.client.git.GitServer;
import dev.debrief.postmortems.publishing.publication.PublicationRows;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class PublicationTest {

    @Inject
    JobWorker worker;

    @TempDir
    Path directory;

    private final ApiClient admin = PublishingFixtures.admin();
    private GitServer server;

    @BeforeEach
    void start() {
        server = new GitServer(directory);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void publishesByHandAndAgainInPlace() {
        String target = target(Map.of());
        String path = SamplePostmortems.published();
        SamplePostmortems.dana()
                .post(path + "/publications", Map.of("target", target))
                .expectProblem(403, "forbidden");
        ApiResponse requested = ApiClient.as(Tokens.approver())
                .post(path + "/publications", Map.of("target", target))
                .expect(201);
        assertThat(requested.text("/state")).isEqualTo("PENDING");
        assertThat(requested.etag()).isEqualTo(publication(path, target).etag());
        worker.runDue();
        ApiResponse published = publication(path, target);
        assertThat(published.text("/state")).isEqualTo("PUBLISHED");
        assertThat(published.text("/url")).isEqualTo(webUrl(path));
        assertThat(published.at("/version").asInt()).isEqualTo(1);
        assertThat(published.text("/requestedBy")).isEqualTo(requested.text("/requestedBy"));
        assertThat(server.file(file(path))).contains("Customers could not pay for 80 minutes.");
        JsonNode event = PublishedEvents.about(id(path)).last("publication-succeeded");
        assertThat(event.at("/target/key").asText()).isEqualTo(target);
        assertThat(event.at("/url").asText()).isEqualTo(webUrl(path));

        SamplePostmortems.take(Tokens.approver(), path, "REVISE").expect(200);
        SamplePostmortems.write(path, "executive-summary", "Customers could not pay for 90 minutes.")
                .expect(200);
        SamplePostmortems.publish(path);
        PublishingFixtures.publish(path, target);
        worker.runDue();
        assertThat(publication(path, target).at("/version").asInt()).isEqualTo(2);
        assertThat(server.file(file(path))).contains("90 minutes").doesNotContain("80 minutes");
    }

    @Test
    void publishesOnPublication() {
        String automatic = target(Map.of("automatic", true));
        String other = target(Map.of());
        String path = SamplePostmortems.published();
        worker.runDue();
        assertThat(publication(path, automatic).text("/state")).isEqualTo("PUBLISHED");
        admin.get(path + "/publications/" + other).expectProblem(404, "not-found");
        disable(automatic);
    }

    @Test
    void aLaterRequestReplacesOneThatIsNotFinished() {
        String target = target(Map.of());
        String path = SamplePostmortems.published();
        PublishingFixtures.publish(path, target);
        PublishingFixtures.publish(path, target);
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("PUBLISHED");
        assertThat(PublishedEvents.about(id(path)).names())
                .filteredOn("publication-succeeded"::equals)
                .hasSize(1);
    }

    @Test
    void reportsADeletedPageAndMakesItAnewOnRequest() {
        String target = target(Map.of());
        String path = SamplePostmortems.published();
        PublishingFixtures.publish(path, target);
        worker.runDue();
        String recreate = path + "/publications/" + target + "/recreate";
        admin.post(recreate, "*", "").expectProblem(409, "page-not-gone");
        server.delete(file(path));

        PublishingFixtures.publish(path, target);
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("PAGE_GONE");
        assertThat(publication(path, target).text("/lastError")).contains("was deleted");
        assertThat(lastFailure(path, target).at("/pageGone").asBoolean()).isTrue();
        assertThat(server.files()).doesNotContain(file(path));

        admin.post(recreate, "\"0\"", "").expectProblem(412, "stale-revision");
        admin.post(recreate, publication(path, target).etag(), "").expect(200);
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("PUBLISHED");
        assertThat(server.files()).contains(file(path));
    }

    @Test
    void saysWhyAnAttemptHasFailed() {
        String target = target(Map.of());
        String path = SamplePostmortems.published();
        server.answer(503, Map.of());
        PublishingFixtures.publish(path, target);
        worker.runDue();
        ApiResponse waiting = publication(path, target);
        assertThat(waiting.text("/state")).isEqualTo("PENDING");
        assertThat(waiting.at("/attempts").asInt()).isEqualTo(1);
        assertThat(waiting.text("/lastError")).isEqualTo("The repository responded with 503.");
        assertThat(admin.get(PublishingFixtures.TARGETS + "/" + target).text("/lastError"))
                .isEqualTo("The repository responded with 503.");
    }

    @Test
    void failsForGoodAndIsTriedAgainWhenTheTargetIsChanged() {
        String target = target(Map.of());
        String path = SamplePostmortems.published();
        server.answer(400, Map.of());
        PublishingFixtures.publish(path, target);
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("FAILED");
        JsonNode event = lastFailure(path, target);
        assertThat(event.at("/reason").asText()).contains("400");
        assertThat(event.at("/pageGone").asBoolean()).isFalse();

        server.answer(0, Map.of());
        admin.patch(PublishingFixtures.TARGETS + "/" + target, "*", Map.of("name", "The handbook"))
                .expect(200);
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("FAILED");
        Map<String, ?> credentials = Map.of("user", GitServer.USER, "token", GitServer.TOKEN);
        admin.patch(PublishingFixtures.TARGETS + "/" + target, "*", Map.of("credentials", credentials))
                .expect(200);
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("PUBLISHED");
    }

    @Test
    void aRestrictedPostmortemGoesOnlyToTargetsThatReceiveSuchOnes() {
        String refusing = target(Map.of("receivesRestricted", false, "automatic", true));
        String receiving = target(Map.of("receivesRestricted", true, "automatic", true));
        String path =
                SamplePostmortems.pathOf(SampleIncidentEvents.restrictedTo("user:dana", "user:priya", "team:payments"));
        SamplePostmortems.publish(path);
        worker.runDue();
        assertThat(publication(path, receiving).text("/state")).isEqualTo("PUBLISHED");
        admin.get(path + "/publications/" + refusing).expectProblem(404, "not-found");
        admin.post(path + "/publications", Map.of("target", refusing))
                .expectProblem(409, "publishing-target-refuses-restricted");
        ApiClient.as(Tokens.as("olga", "approver"))
                .post(path + "/publications", Map.of("target", receiving))
                .expectProblem(404, "not-found");
        disable(refusing);
        disable(receiving);
    }

    @Test
    void aPageOfAPostmortemThatBecomesRestrictedStaysAsItIsAndSaysSo() {
        String target = target(Map.of("receivesRestricted", true));
        String path =
                SamplePostmortems.pathOf(SampleIncidentEvents.restrictedTo("user:dana", "user:priya", "team:payments"));
        SamplePostmortems.publish(path);
        PublishingFixtures.publish(path, target);
        worker.runDue();
        int commits = server.commits();
        PublishingFixtures.publish(path, target);
        admin.patch(PublishingFixtures.TARGETS + "/" + target, "*", Map.of("receivesRestricted", false))
                .expect(200);
        worker.runDue();
        ApiResponse publication = publication(path, target);
        assertThat(publication.at("/withheld").asBoolean()).isTrue();
        assertThat(publication.text("/state")).isEqualTo("FAILED");
        assertThat(publication.text("/lastError")).contains("RESTRICTED");
        assertThat(server.commits()).isEqualTo(commits);
    }

    @Test
    void onlyWhatWasPublishedIsPublishedToATarget() {
        String target = target(Map.of());
        admin.post(SamplePostmortems.draft() + "/publications", Map.of("target", target))
                .expectProblem(409, "postmortem-not-published");
        String path = SamplePostmortems.published();
        admin.post(path + "/publications", Map.of("target", "unknown"))
                .expectProblem(422, "publishing-target-not-known");
        disable(target);
        admin.post(path + "/publications", Map.of("target", target)).expectProblem(409, "publishing-target-disabled");
    }

    @Test
    void theCredentialIsNeverShown() {
        String target = target(Map.of());
        ApiResponse read = admin.get(PublishingFixtures.TARGETS + "/" + target).expect(200);
        assertThat(read.body()).doesNotContain(GitServer.TOKEN);
        assertThat(read.text("/user")).isEqualTo(GitServer.USER);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "kind, |\"NOTION\"|, /settings",
                "kind, |\"CONFLUENCE_CLOUD\"|, /settings",
                "baseUrl, |null|, /baseUrl",
                "settings, |{\"spaceKey\": \"PAY\"}|, /settings",
                "settings, |{\"directory\": \"../x\"}|, /settings/directory",
                "settings, |{\"branch\": \"-x\"}|, /settings/branch",
                "credentials, |{\"token\": \"x\"}|, /credentials/user"
            })
    void refusesSettingsThatTheProductCannotHave(String member, String value, String pointer)
            throws JsonProcessingException {
        Map<String, Object> request = PublishingFixtures.repository(Map.of());
        request.put(member, new ObjectMapper().readValue(value, Object.class));
        assertThat(admin.post(PublishingFixtures.TARGETS, request)
                        .expectProblem(400, "validation-failed")
                        .text("/errors/0/pointer"))
                .isEqualTo("#" + pointer);
    }

    @Test
    void refusesPrivateAddresses() {
        admin.post(
                        PublishingFixtures.TARGETS,
                        PublishingFixtures.repository(Map.of("baseUrl", "https://10.0.0.1/x.git")))
                .expectProblem(400, "url-refused");
    }

    @Test
    void aTargetWithPagesKeepsItsPlace() {
        String target = target(Map.of());
        String path = SamplePostmortems.published();
        PublishingFixtures.publish(path, target);
        worker.runDue();
        admin.patch(
                        PublishingFixtures.TARGETS + "/" + target,
                        "*",
                        Map.of("settings", Map.of("directory", "elsewhere")))
                .expectProblem(409, "publishing-target-has-publications");
        admin.patch(PublishingFixtures.TARGETS + "/" + target, "*", Map.of("credentials", Map.of("user", "eve")))
                .expectProblem(400, "validation-failed");
        admin.delete(PublishingFixtures.TARGETS + "/" + target, "*").expect(204);
        admin.get(path + "/publications/" + target).expectProblem(404, "not-found");
        assertThat(server.files()).contains(file(path));
    }

    @Test
    void saysThatTheCredentialIsRefused() {
        String target = target(Map.of("credentials", Map.of("user", GitServer.USER, "token", "wrong")));
        assertThat(admin.post(PublishingFixtures.TARGETS + "/" + target + "/check", "")
                        .expect(200)
                        .text("/problems/0"))
                .contains("401");
        String path = SamplePostmortems.published();
        PublishingFixtures.publish(path, target);
        worker.runDue();
        assertThat(publication(path, target).text("/lastError")).contains("401");
        assertThat(publication(path, target).text("/state")).isEqualTo("PENDING");
    }

    @Test
    void aTargetThatRefusesTheCredentialThreeTimesIsDisabledAndCatchesUp() {
        String target = target(Map.of("credentials", Map.of("user", GitServer.USER, "token", "wrong")));
        String targetPath = PublishingFixtures.TARGETS + "/" + target;
        String path = SamplePostmortems.published();
        for (int refusal = 1; refusal <= 3; refusal++) {
            assertThat(admin.get(targetPath).at("/enabled").asBoolean())
                    .as("before refusal %s", refusal)
                    .isTrue();
            PublishingFixtures.publish(path, target);
            worker.runDue();
            PublicationRows.passMinute(target);
        }

        ApiResponse disabled = admin.get(targetPath).expect(200);
        assertThat(disabled.at("/enabled").asBoolean()).isFalse();
        assertThat(disabled.text("/disabledReason")).contains("401");
        assertThat(publication(path, target).text("/state")).isEqualTo("FAILED");
        assertThat(PublicationRows.auditOf(target)).endsWith("publishing-target.disabled");
        admin.post(path + "/publications", Map.of("target", target)).expectProblem(409, "publishing-target-disabled");

        Map<String, ?> credentials = Map.of("user", GitServer.USER, "token", GitServer.TOKEN);
        ApiResponse enabled = admin.patch(targetPath, "*", Map.of("enabled", true, "credentials", credentials))
                .expect(200);
        assertThat(enabled.json().has("disabledReason")).isFalse();
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("PUBLISHED");
    }

    /** Automatic targets of other tests that are disabled fail, too. */
    private JsonNode lastFailure(String path, String target) {
        PublishedEvents events = PublishedEvents.about(id(path));
        return IntStream.range(0, events.names().size())
                .filter(i -> events.names().get(i).equals("publication-failed"))
                .mapToObj(events.payloads()::get)
                .filter(event -> event.at("/target/key").asText().equals(target))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private String target(Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>();
        request.put("key", "target-" + UUID.randomUUID());
        request.put("baseUrl", server.url());
        request.put("credentials", Map.of("user", GitServer.USER, "token", GitServer.TOKEN));
        request.putAll(more);
        return PublishingFixtures.add(request).text("/key");
    }

    private void disable(String target) {
        admin.patch(PublishingFixtures.TARGETS + "/" + target, "*", Map.of("enabled", false))
                .expect(200);
    }

    private ApiResponse publication(String path, String target) {
        return admin.get(path + "/publications/" + target).expect(200);
    }

    private String id(String path) {
        return admin.get(path).expect(200).text("/id");
    }

    private static String file(String path) {
        return "postmortems/" + path.substring(path.lastIndexOf('/') + 1) + ".md";
    }

    private String webUrl(String path) {
        return server.url().replaceFirst("\\.git$", "") + "/blob/main/" + file(path);
    }
}
