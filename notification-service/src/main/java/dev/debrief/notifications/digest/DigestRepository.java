package dev.debrief.notifications.digest;

import dev.debrief.platform.jdbc.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

@ApplicationScoped
class DigestRepository implements PanacheRepositoryBase<Digest, UUID> {

    private static final String DELETE_OLD = """
            DELETE FROM digest WHERE id IN (SELECT id FROM digest WHERE closed_at < ? ORDER BY closed_at LIMIT ?)""";

    private final Statements statements;

    DigestRepository(Statements statements) {
        this.statements = statements;
    }

    /** Deletes digests with their entries; returns how many. */
    int deleteOld(Instant before, int limit) {
        return statements.update(DELETE_OLD, before.atOffset(ZoneOffset.UTC), limit);
    }
}
