package dev.debrief.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.debrief.notifications.NotificationResources;
import dev.debrief.notifications.channel.PagerChannel;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.platform.job.JobWorker;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The migration that corrects what the one before it missed while replicas were running. */
@QuarkusTest
@WithTestResource(DebriefTestResource.class)
@WithTestResource(NotificationResources.class)
class DeliveryMigrationTest {

    private static final String MIGRATION = "/db/migration/V9__subject_audience.sql";
    private static final String END_OF_BLOCK = "END\n$$;";

    @Inject
    DeliveryService deliveries;

    @Inject
    JobWorker worker;

    @Inject
    PagerChannel pager;

    private final String handle = PagerChannel.PREFIX + UUID.randomUUID();

    @BeforeEach
    void begin() {
        DeliveryQueueFixture.clear();
        pager.respondWith(SendResult.success(null, "Paged."));
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.queue(
                        List.of(new Recipient("PAGER", handle, handle, handle, Reason.OWNER, null)),
                        SampleNotifications.overdue()));
    }

    @Test
    void correctsStatesAndOutcomes() throws SQLException {
        worker.runDue();
        DeliveryQueueFixture.update(
                "UPDATE delivery SET state = 'PENDING', outcome = NULL WHERE recipient = ?", handle);

        try (Connection database = ServiceUnderTest.database()) {
            correct(database);
        }

        assertThat(countWith("state = 'SUCCEEDED' AND outcome = 'SUCCESS'")).isOne();
    }

    /** As by a replica without the trigger, whose attempt commits while the migration runs. */
    @Test
    void waitsForRunningAttempts() throws SQLException {
        String recipient = "recipient = '" + handle + "'";
        try (Connection replica = ServiceUnderTest.database();
                Connection database = ServiceUnderTest.database();
                Statement attempt = replica.createStatement()) {
            replica.setAutoCommit(false);
            attempt.execute("UPDATE job SET state = 'DEAD', next_at = NULL"
                    + " WHERE id IN (SELECT id FROM delivery WHERE " + recipient + ")");
            attempt.execute("UPDATE delivery SET state = 'PENDING' WHERE " + recipient);
            CompletableFuture<Void> migration = CompletableFuture.runAsync(() -> correct(database));
            await().until(() -> DeliveryQueueFixture.count(
                            "pg_locks WHERE NOT granted AND relation = CAST(CAST(? AS text) AS regclass)", "job")
                    == 1);
            replica.commit();
            migration.join();
        }

        assertThat(countWith("state = 'DEAD'")).isOne();
    }

    private int countWith(String condition) {
        return DeliveryQueueFixture.count("delivery WHERE recipient = ? AND " + condition, handle);
    }

    /** Runs the correction outside of a transaction, as tools do that run the files one after another. */
    private static void correct(Connection database) {
        try (var file = DeliveryMigrationTest.class.getResourceAsStream(MIGRATION);
                Statement statement = database.createStatement()) {
            String migration =
                    new String(Objects.requireNonNull(file, MIGRATION).readAllBytes(), UTF_8);
            statement.execute(migration.substring(0, migration.indexOf(END_OF_BLOCK) + END_OF_BLOCK.length()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
