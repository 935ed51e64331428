package dev.debrief.incidents.ingress.received;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class DeliveryRetentionTest {

    private static final String INSERT = """
            INSERT INTO ingress_delivery (id, source_id, delivery_key, received_at, first_received_at, headers, body,
                   state, reason, mapped_at)
            SELECT gen_random_uuid(), id, ?, now() - CAST(? AS interval), now(), '{}', '', ?,
                   CASE WHEN ? IN ('IGNORED', 'QUARANTINED') THEN 'It is old.' END,
                   CASE WHEN ? <> 'RECEIVED' THEN now() END
            FROM ingress_source WHERE key = ?""";

    private static final String INSERT_GROUP = """
            INSERT INTO ingress_incident (id, source_id, external_id, episode, opened, ended, first_at, last_at, applied)
            SELECT gen_random_uuid(), id, ?, 1, false, true, now() - CAST(? AS interval), now() - CAST(? AS interval), '{}'
            FROM ingress_source WHERE key = ?""";

    @Inject
    DeliveryRetention retention;

    private StubSource source;

    @BeforeEach
    void addSource() {
        source = StubSource.add();
    }

    @Test
    void keepsEachStateForItsTime() {
        insert("mapped long ago", "31 days", "MAPPED");
        insert("ignored long ago", "31 days", "IGNORED");
        insert("quarantined very long ago", "91 days", "QUARANTINED");
        insert("mapped", "29 days", "MAPPED");
        insert("quarantined long ago", "89 days", "QUARANTINED");
        insert("waiting since ever", "400 days", "RECEIVED");

        assertThat(retention.purge()).isGreaterThanOrEqualTo(3);

        assertThat(TestDatabase.column("""
                        SELECT delivery_key FROM ingress_delivery delivery JOIN ingress_source source
                        ON source.id = source_id WHERE source.key = ?""", source.key()))
                .containsExactlyInAnyOrder("mapped", "quarantined long ago", "waiting since ever");
    }

    private void insert(String key, String age, String state) {
        TestDatabase.execute(INSERT, key, age, state, state, state, source.key());
    }

    @Test
    void keepsGroupsThatAreOverForLonger() {
        insertGroup("over long ago", "181 days");
        insertGroup("over", "179 days");

        retention.purge();

        assertThat(TestDatabase.column("""
                        SELECT external_id FROM ingress_incident external JOIN ingress_source source
                        ON source.id = source_id WHERE source.key = ?""", source.key())).containsExactly("over");
    }

    private void insertGroup(String externalId, String age) {
        TestDatabase.execute(INSERT_GROUP, externalId, age, age, source.key());
    }
}
