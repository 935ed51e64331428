package dev.debrief.postmortems.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import dev.debrief.postmortems.publishing.TargetConnectionService;
import dev.debrief.postmortems.publishing.client.git.GitServer;
import dev.debrief.postmortems.publishing.publication.PublicationRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a target whose settings change. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ChangedTargetTest {

    private static final String INTERNAL_TEXT = "Customers could not pay for 80 minutes.";

    @Inject
    JobWorker worker;

    @Inject
    TargetConnectionService targets;

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
    void anotherAudienceReplacesWhatIsOutside() {
        String target = target(Map.of());
        String written = SamplePostmortems.published();
        PublishingFixtures.publish(written, target);
        worker.runDue();
        String waiting = SamplePostmortems.published();
        PublishingFixtures.publish(waiting, target);
        assertThat(server.file(file(written))).contains(INTERNAL_TEXT);

        change(target, Map.of("audience", "PUBLIC"));
        assertThat(publication(written, target).text("/state")).isEqualTo("PENDING");
        worker.runDue();
        for (String path : new String[] {written, waiting}) {
            assertThat(publication(path, target).text("/state")).isEqualTo("PUBLISHED");
            assertThat(server.file(file(path))).doesNotContain(INTERNAL_TEXT);
        }
    }

    @Test
    void publicationsAreNotLostWhileATargetIsDisabled() {
        String target = target(Map.of("automatic", true));
        change(target, Map.of("enabled", false));
        String path = SamplePostmortems.published();
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("FAILED");
        assertThat(publication(path, target).text("/lastError")).contains("disabled");

        change(target, Map.of("name", "The handbook"));
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("FAILED");
        change(target, Map.of("enabled", true));
        worker.runDue();
        assertThat(publication(path, target).text("/state")).isEqualTo("PUBLISHED");
        change(target, Map.of("automatic", false));
    }

    @Test
    void aTargetIsNotRemovedWhileAPostmortemIsPublishedToIt() {
        String target = target(Map.of("automatic", true));
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(targets.automatic()).extracting("key").contains(target);
            assertThatThrownBy(() -> remove(target))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("lock timeout");
        });
        change(target, Map.of("automatic", false));
    }

    @Test
    void theAuditLogSaysWhatBecameOfPagesAndCredentials() {
        String target = target(Map.of("automatic", true));
        String path = SamplePostmortems.published();
        worker.runDue();
        server.delete(file(path));
        PublishingFixtures.publish(path, target);
        worker.runDue();
        String failing = SamplePostmortems.published();
        change(target, Map.of("enabled", false));
        worker.runDue();
        change(target, Map.of("credentials", Map.of("user", GitServer.USER, "token", "another"), "automatic", false));

        assertThat(audit(path))
                .containsSubsequence(
                        "publication.page-gone",
                        "publication.requested",
                        "publication.page-created",
                        "publication.requested");
        assertThat(audit(failing)).contains("publication.requested", "publication.failed");
        assertThat(PublicationRows.auditOf(target))
                .containsExactly(
                        "publishing-target.added",
                        "publishing-target.edited",
                        "publishing-target.edited",
                        "publishing-target.credential-replaced");
    }

    private Iterable<String> audit(String path) {
        return admin.get(path + "/audit").expect(200).at("/items").findValuesAsText("action");
    }

    private static void remove(String target) throws SQLException {
        try (Connection database = ServiceUnderTest.database();
                PreparedStatement limit = database.prepareStatement("SET lock_timeout = '100ms'");
                PreparedStatement delete = database.prepareStatement("DELETE FROM publishing_target WHERE key = ?")) {
            limit.execute();
            delete.setString(1, target);
            delete.executeUpdate();
        }
    }

    private String target(Map<String, Object> more) {
        Map<String, Object> request = new HashMap<>();
        request.put("baseUrl", server.url());
        request.put("credentials", Map.of("user", GitServer.USER, "token", GitServer.TOKEN));
        request.putAll(more);
        return PublishingFixtures.add(request).text("/key");
    }

    private void change(String target, Map<String, ?> settings) {
        admin.patch(PublishingFixtures.TARGETS + "/" + target, "*", settings).expect(200);
    }

    private ApiResponse publication(String path, String target) {
        return admin.get(path + "/publications/" + target).expect(200);
    }

    private static String file(String path) {
        return "postmortems/" + path.substring(path.lastIndexOf('/') + 1) + ".md";
    }
}
