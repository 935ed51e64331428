package dev.debrief.incidents.ingress.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.incidents.ingress.received.TestDatabase;
import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.SecretResealer;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SealedSourceSecretsTest {

    private static final SecretBox PREVIOUS = new SecretBox(List.of(DebriefTestResource.PREVIOUS_SECRETS_KEY));

    @Inject
    SecretResealer resealer;

    @Inject
    IngressSourceService sources;

    @Test
    void sealsSecretAndTokenWithTheFirstKey() {
        StubSource source = StubSource.add();
        String id = TestDatabase.column("SELECT id FROM ingress_source WHERE key = ?", source.key())
                .get(0);
        String secret = PREVIOUS.seal(id, "sealed-before");
        String token = PREVIOUS.seal(id + "/token", "token-before");
        TestDatabase.execute(
                "UPDATE ingress_source SET secret = ?, api_token = ? WHERE key = ?", secret, token, source.key());

        resealer.resealAll();

        assertThat(stored(source)).doesNotContain(secret, token).doesNotContainNull();
        ReceivingSource receiving = sources.receiving(UUID.fromString(id));
        assertThat(receiving.secrets()).containsExactly("sealed-before");
        assertThat(receiving.access().token()).isEqualTo("token-before");
    }

    @Test
    void aSourceWhoseKeyIsLostDoesNotStopTheOthers() {
        StubSource lost = StubSource.add();
        StubSource other = StubSource.add();
        TestDatabase.execute(
                "UPDATE ingress_source SET secret = 'v1.00000000.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' WHERE key = ?",
                lost.key());

        resealer.resealAll();

        other.send("anything").expect(202);
        assertThat(sources.receiving(sources.get(lost.key()).id()).secrets()).isEmpty();
        ApiClient.as(Tokens.admin()).delete(lost.location(), "*").expect(204);
    }

    private static List<String> stored(StubSource source) {
        return TestDatabase.column(
                "SELECT unnest(ARRAY[secret, api_token]) FROM ingress_source WHERE key = ?", source.key());
    }
}
