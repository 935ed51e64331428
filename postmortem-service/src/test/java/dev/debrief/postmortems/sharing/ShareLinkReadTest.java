package dev.debrief.postmortems.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.ratelimit.RateLimits;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.postmortems.fixtures.SampleIncidentEvents;
import dev.debrief.postmortems.fixtures.SamplePostmortems;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What a read of a share link may do, and when. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class ShareLinkReadTest {

    private static final Map<String, Object> FOR_ALL = Map.of("audience", "PUBLIC");

    private final ApiClient approver = ApiClient.as(Tokens.approver());
    private final ApiClient admin = ApiClient.as(Tokens.admin());
    private final ApiClient anybody = ApiClient.anonymous();

    @Inject
    AgroalDataSource database;

    @Inject
    SharedDocumentService documents;

    @Inject
    ShareLinkService links;

    @Inject
    RateLimits limits;

    /** Ended between the check and the count. */
    @Test
    void aReadIsNotCountedAfterTheEnd() throws SQLException {
        ApiResponse revoked = link();
        ApiResponse expired = link();
        approver.delete(revoked.location(), revoked.etag()).expect(204);
        expire(database, expired);

        for (ApiResponse link : List.of(revoked, expired)) {
            assertThat(documents.count(UUID.fromString(link.text("/link/id")))).isFalse();
            assertThat(approver.get(link.location()).at("/reads").asInt()).isZero();
        }
    }

    @Test
    void aLinkThatExpiredDoesNotEndAgain() throws SQLException {
        SampleIncidentEvents incident = SampleIncidentEvents.resolved();
        String path = SamplePostmortems.publish(SamplePostmortems.pathOf(incident));
        ApiResponse link = approver.post(path + "/share-links", FOR_ALL).expect(201);
        expire(database, link);

        incident.restrict("user:dana");

        assertThat(admin.get(path + "/share-links").texts("/items", "status")).containsExactly("EXPIRED");
        assertThat(admin.get(path + "/audit").texts("/items", "action")).doesNotContain("share-link.ended");
    }

    @Test
    void aLinkThatHasEndedNeedsNoMemory() throws SQLException {
        ApiResponse link = link();
        String token = link.text("/url").replaceFirst(".*/", "");
        assertThat(links.postmortemOf(token)).isPresent();

        expire(database, link);

        assertThat(links.postmortemOf(token)).isEmpty();
    }

    @Test
    void aLinkIsNotReadAllTheTime() {
        String url = link().text("/url");

        String subject = "share-link " + idOf(url);

        // Some requests are accepted again while this one is sent.
        ApiResponse answer = anybody.get(url);
        for (int i = 0; i < 20 && answer.status() == 200; i++) {
            while (isAccepted(subject)) {
                continue;
            }
            answer = anybody.get(url);
        }

        ApiResponse refused = answer.expectProblem(429, "too-many-requests");
        assertThat(refused.header("Retry-After")).isPresent();
        anybody.get(link().text("/url")).expect(200);
    }

    private boolean isAccepted(String subject) {
        try {
            limits.countAnonymous(subject);
            return true;
        } catch (ProblemException tooMany) {
            return false;
        }
    }

    /** Whoever reads traces could read documents. */
    @Test
    void tokensAreNotInTraces() {
        assertThat(ConfigProvider.getConfig().getValues("quarkus.otel.traces.suppress-application-uris", String.class))
                .contains("api/v1/shared/*");
    }

    private UUID idOf(String url) {
        return documents.activeLink(url.replaceFirst(".*/", "")).orElseThrow();
    }

    private ApiResponse link() {
        return approver.post(SamplePostmortems.published() + "/share-links", FOR_ALL)
                .expect(201);
    }

    private static void expire(AgroalDataSource database, ApiResponse link) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE share_link SET expires_at = now() WHERE id = ?")) {
            statement.setObject(1, UUID.fromString(link.text("/link/id")));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
