package dev.debrief.platform.testkit.kit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads and changes jobs directly in the database. */
final class KitJobs {

    private KitJobs() {}

    /** Removes jobs of earlier tests and postpones those of the service, so that only jobs of the test are due. */
    static void prepare() {
        KitDatabase.provide();
        KitDatabase.execute("DELETE FROM job WHERE kind LIKE 'kit-%'");
        KitDatabase.execute("UPDATE job SET next_at = now() + interval '1 day' WHERE state = 'PENDING'");
    }

    /** State and number of attempts; empty if there is no such job. */
    static List<String> row(UUID id) {
        return KitDatabase.column(String.class, "SELECT state || ' ' || attempts FROM job WHERE id = ?", id);
    }

    static List<String> states(Collection<UUID> ids) {
        return KitDatabase.column(
                String.class, "SELECT state FROM job WHERE id = ANY (?)", (Object) ids.toArray(UUID[]::new));
    }

    /** Number and outcome of each attempt. */
    static List<String> attempts(UUID id) {
        return KitDatabase.column(
                String.class, "SELECT number || ' ' || outcome FROM job_attempt WHERE job_id = ? ORDER BY number", id);
    }

    /** The states in which the handler saw the job end. */
    static List<String> ends(UUID id) {
        return KitDatabase.column(
                String.class, "SELECT ended_as FROM kit_ended_job WHERE job_id = ? ORDER BY position", id);
    }

    static String reason(UUID id) {
        return KitDatabase.column(String.class, "SELECT reason FROM job WHERE id = ?", id)
                .get(0);
    }

    static Instant nextAt(UUID id) {
        return KitDatabase.column(OffsetDateTime.class, "SELECT next_at FROM job WHERE id = ?", id)
                .get(0)
                .toInstant();
    }

    /** The time of the database. */
    static Instant now() {
        return KitDatabase.column(OffsetDateTime.class, "SELECT clock_timestamp()")
                .get(0)
                .toInstant();
    }

    /** Those that a worker holds. */
    static List<UUID> leased() {
        return KitDatabase.column(UUID.class, "SELECT id FROM job WHERE lease IS NOT NULL");
    }

    static void makeDue(UUID id) {
        KitDatabase.execute("UPDATE job SET next_at = now() WHERE id = ?", id);
    }

    /** Leases the job to a worker of another replica. */
    static void lease(UUID id) {
        KitDatabase.execute(
                "UPDATE job SET lease = gen_random_uuid(), leased_until = now() + interval '1 hour' WHERE id = ?", id);
    }

    /** Lets the lease of the job end, as after the kill of its worker. */
    static void expireLease(UUID id) {
        KitDatabase.execute(
                "UPDATE job SET leased_until = now() - interval '1 second' WHERE id = ? AND lease IS NOT NULL", id);
    }
}
