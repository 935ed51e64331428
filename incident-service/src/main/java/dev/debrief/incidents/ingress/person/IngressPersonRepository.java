package dev.debrief.incidents.ingress.person;

import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IngressPersonRepository implements PanacheRepositoryBase<IngressPerson, IngressPerson.Key> {

    /** In the order of their ids, so that concurrent callers do not block each other. */
    private static final String REMEMBER = """
            INSERT INTO ingress_person (source_id, external_id, name, revision, updated_at)
            SELECT ?, person.external_id, person.name, 1, ?
            FROM unnest(CAST(? AS varchar[]), CAST(? AS varchar[])) AS person (external_id, name)
            ORDER BY person.external_id
            ON CONFLICT (source_id, external_id) DO UPDATE
            SET name = excluded.name, revision = ingress_person.revision + 1, updated_at = excluded.updated_at
            WHERE ingress_person.handle IS NULL AND ingress_person.name <> excluded.name""";

    private static final String INSERT_IF_ABSENT = """
            INSERT INTO ingress_person (source_id, external_id, name, revision, updated_at) VALUES (?, ?, ?, 0, ?)
            ON CONFLICT (source_id, external_id) DO NOTHING""";

    private final Statements statements;

    IngressPersonRepository(Statements statements) {
        this.statements = statements;
    }

    List<IngressPerson> find(UUID sourceId, Collection<String> externalIds) {
        return list("key.sourceId = ?1 and key.externalId in ?2", sourceId, externalIds);
    }

    Optional<IngressPerson> find(UUID sourceId, String externalId, LockModeType lock) {
        return find("key.sourceId = ?1 and key.externalId = ?2", sourceId, externalId)
                .withLock(lock)
                .firstResultOptional();
    }

    /** Inserts people, and renames those who are not mapped. @param names by external id */
    void remember(UUID sourceId, Map<String, String> names, Instant now) {
        String[] ids = names.keySet().toArray(String[]::new);
        String[] values = names.values().toArray(String[]::new);
        statements.update(REMEMBER, sourceId, now.atOffset(ZoneOffset.UTC), ids, values);
    }

    /** With the revision 0. */
    void insertIfAbsent(UUID sourceId, String externalId, String name, Instant now) {
        statements.update(INSERT_IF_ABSENT, sourceId, externalId, name, now.atOffset(ZoneOffset.UTC));
    }

    /** Ordered by external id. @param mapped only those with a handle, or without; null for all */
    List<IngressPerson> page(UUID sourceId, @Nullable Boolean mapped, PageRequest page) {
        StringBuilder where = new StringBuilder("key.sourceId = :source and key.externalId > :after");
        if (mapped != null) {
            where.append(mapped ? " and handle is not null" : " and handle is null");
        }
        String after = page.after().map(position -> position.get(0)).orElse("");
        return find(
                        where.append(" order by key.externalId").toString(),
                        Parameters.with("source", sourceId).and("after", after))
                .range(0, page.fetchSize() - 1)
                .list();
    }
}
