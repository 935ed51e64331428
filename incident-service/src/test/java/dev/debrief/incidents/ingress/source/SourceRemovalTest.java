package dev.debrief.incidents.ingress.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.received.StubKind;
import dev.debrief.incidents.ingress.received.StubSource;
import dev.debrief.incidents.ingress.received.TestDatabase;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class SourceRemovalTest {

    private static final String RECEIVED = "/api/v1/ingress/received";
    private static final String SECRET = "secret-of-the-removed-source";

    private static final String INSERT = """
            INSERT INTO ingress_delivery (id, source_id, delivery_key, received_at, first_received_at, headers, body,
                   state, mapped_at)
            SELECT gen_random_uuid(), CAST(? AS uuid), 'delivery ' || n, now(), now(), '{}', '', 'MAPPED', now()
            FROM generate_series(1, 450) AS n""";

    @Inject
    JobWorker worker;

    @Inject
    SourceRemovalService removal;

    private final ApiClient admin = ApiClient.as(Tokens.admin());

    private StubSource source;
    private String id;

    /** Only jobs of the test are due. */
    @BeforeEach
    void addSource() {
        TestDatabase.execute("UPDATE job SET next_at = now() + interval '1 day' WHERE state = 'PENDING'");
        source = StubSource.add(SECRET);
        id = TestDatabase.column("SELECT id FROM ingress_source WHERE key = ?", source.key())
                .get(0);
    }

    @Test
    void isRemovedAtOnceAndItsRowsLater() {
        String delivery = source.deliver("orders fail");
        worker.runDue();
        String incident = admin.get(delivery).text("/delivery/incidentIds/0");
        TestDatabase.execute(INSERT, id);

        admin.delete(source.location(), "*").expect(204);

        assertThat(rows("ingress_delivery")).isEqualTo(451);
        admin.get(source.location()).expectProblem(404, "not-found");
        admin.get(source.location() + "/people").expectProblem(404, "not-found");
        admin.get(delivery).expectProblem(404, "not-found");
        admin.post(delivery + "/replay", "{}").expectProblem(404, "not-found");
        admin.get(RECEIVED + "?source=" + source.key()).expectProblem(400, "validation-failed");
        assertThat(admin.get(RECEIVED).texts("/items", "source")).doesNotContain(source.key());
        source.send("too late").expectProblem(403, "ingress-refused");

        worker.runDue();

        for (String table :
                List.of("ingress_delivery", "ingress_incident", "ingress_change", "ingress_person", "history_import")) {
            assertThat(rows(table)).as(table).isZero();
        }
        assertThat(TestDatabase.column("SELECT key FROM ingress_source WHERE id = CAST(? AS uuid)", id))
                .isEmpty();
        admin.get("/api/v1/incidents/" + incident).expect(200);
    }

    @Test
    void theKeyCanBeUsedAgain() {
        source.deliver("of the removed one");
        admin.delete(source.location(), "*").expect(204);

        admin.post(
                        "/api/v1/ingress-sources",
                        Map.of("key", source.key(), "kind", StubKind.NAME, "name", "Again", "secret", SECRET))
                .expect(201);
        String delivery = source.deliver("of the new one");
        worker.runDue();

        assertThat(admin.get(source.location()).text("/name")).isEqualTo("Again");
        assertThat(admin.get(delivery).text("/delivery/state")).isEqualTo("MAPPED");
        assertThat(rows("ingress_delivery")).isZero();
    }

    @Test
    void deletesAFewRowsAtATime() {
        TestDatabase.execute(INSERT, id);
        admin.delete(source.location(), "*").expect(204);

        boolean gone = removal.continueWith(UUID.fromString(id));

        assertThat(gone).isFalse();
        assertThat(rows("ingress_delivery")).isEqualTo(250);
    }

    private int rows(String table) {
        return Integer.parseInt(
                TestDatabase.column("SELECT count(*) FROM " + table + " WHERE source_id = CAST(? AS uuid)", id)
                        .get(0));
    }
}
