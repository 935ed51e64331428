package dev.debrief.notifications.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.RecipientFixtures;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.SecretResealer;
import dev.debrief.platform.secret.UnreadableSecretException;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class SecretResealerTest {

    private static final SecretBox PREVIOUS = new SecretBox(List.of(DebriefTestResource.PREVIOUS_SECRETS_KEY));

    @Inject
    SecretResealer resealer;

    @Inject
    EndpointService endpoints;

    @Inject
    SecretBox box;

    @Test
    void sealsSecretsOfAPreviousKeyWithTheFirstOneAndSkipsUnreadableOnes() throws SQLException {
        ApiResponse unreadable = RecipientFixtures.endpoint("https://hooks.example.com/", false);
        ApiResponse endpoint = RecipientFixtures.endpoint("https://hooks.example.com/", false);
        String id = endpoint.text("/endpoint/id");
        store(unreadable.text("/endpoint/id"), "v1.00000000.AAAA");
        store(id, PREVIOUS.seal(id, "whsec_YWJj"));
        assertThat(endpoints.resealSecrets()).isPositive();
        store(id, PREVIOUS.seal(id, "whsec_YWJj"));

        resealer.resealAll();

        Endpoint stored = endpoints.get(EntityRef.of(UUID.fromString(id)));
        String sealed = stored.sealedSecrets(stored.updatedAt()).get(0);
        assertThat(box.reseal(id, sealed)).as("sealed with the first key").isEmpty();
        assertThat(box.open(id, sealed)).isEqualTo("whsec_YWJj");
        assertThat(ApiClient.as(Tokens.admin()).get(endpoint.location()).etag())
                .as("the endpoint itself has not changed")
                .isEqualTo(endpoint.etag());
        assertThat(endpoints.resealSecrets()).isZero();
    }

    @Test
    void sealsUrlsOfChatsWithTheFirstKey() throws SQLException {
        String url = "https://hooks.slack.com/services/T0000/B0000/abcdefghijklmnop";
        String id = RecipientFixtures.endpoint("SLACK", url).text("/endpoint/id");
        storeUrl(id, PREVIOUS.seal(id + " url", url));

        resealer.resealAll();

        Endpoint stored = endpoints.get(EntityRef.of(UUID.fromString(id)));
        String sealed = String.valueOf(stored.sealedUrl());
        assertThat(box.reseal(id + " url", sealed))
                .as("sealed with the first key")
                .isEmpty();
        assertThat(endpoints.target(UUID.fromString(id)))
                .isNotNull()
                .satisfies(target -> assertThat(target.url()).isEqualTo(url));
    }

    @Test
    void anEndpointWhoseKeyIsLostSignsAgainWithANewSecret() throws SQLException {
        ApiResponse endpoint = RecipientFixtures.endpoint("https://hooks.example.com/", false);
        UUID id = UUID.fromString(endpoint.text("/endpoint/id"));
        store(id.toString(), "v1.00000000.AAAA");
        assertThatExceptionOfType(UnreadableSecretException.class).isThrownBy(() -> endpoints.target(id));

        ApiResponse rotated = ApiClient.as(Tokens.admin())
                .post(endpoint.location() + "/rotate-secret", endpoint.etag(), "{}")
                .expect(200);

        assertThat(endpoints.target(id))
                .isNotNull()
                .satisfies(target -> assertThat(target.secrets()).containsExactly(rotated.text("/secret")));
    }

    private static void store(String id, String sealed) throws SQLException {
        update("UPDATE endpoint SET secret = ? WHERE id = ?", id, sealed);
    }

    private static void storeUrl(String id, String sealed) throws SQLException {
        update("UPDATE endpoint SET sealed_url = ? WHERE id = ?", id, sealed);
    }

    private static void update(String sql, String id, String sealed) throws SQLException {
        try (Connection connection = ServiceUnderTest.database();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, sealed);
            update.setObject(2, UUID.fromString(id));
            update.executeUpdate();
        }
    }
}
