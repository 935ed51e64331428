package dev.debrief.notifications.subject;

import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.json.JsonColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SubjectRepository {

    private static final String SAVE = """
            INSERT INTO subject AS stored (id, services, teams, labels, owner, author, facilitator, parents)
            VALUES (?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), ?)
            ON CONFLICT (id) DO UPDATE SET
              services = excluded.services, teams = excluded.teams, labels = excluded.labels, owner = excluded.owner,
              author = coalesce(excluded.author, stored.author),
              facilitator = coalesce(excluded.facilitator, stored.facilitator), parents = excluded.parents
            WHERE (stored.services, stored.teams, stored.labels, stored.owner, stored.author, stored.facilitator,
                   stored.parents)
              IS DISTINCT FROM (excluded.services, excluded.teams, excluded.labels, excluded.owner,
                   coalesce(excluded.author, stored.author), coalesce(excluded.facilitator, stored.facilitator),
                   excluded.parents)""";

    /** UNION, not UNION ALL: a loop ends the line instead of the database. */
    private static final String LINE = """
            WITH RECURSIVE line AS (
              SELECT subject.* FROM subject WHERE id = ?
              UNION
              SELECT parent.* FROM line JOIN subject parent ON parent.id = ANY (line.parents))
            SELECT CAST(to_jsonb(line) AS text) FROM line""";

    private final Statements statements;

    SubjectRepository(Statements statements) {
        this.statements = statements;
    }

    void save(SubjectState state) {
        statements.update(
                SAVE,
                state.id(),
                sorted(SubjectAttributes.normalized(state.services())),
                sorted(state.teams()),
                sorted(SubjectAttributes.normalized(state.labels())),
                orEmpty(state.owner()),
                orEmpty(state.author()),
                orEmpty(state.facilitator()),
                state.parents().toArray(UUID[]::new));
    }

    /** The subject and what it belongs to, in no order. */
    List<SubjectRow> findLine(UUID id) {
        return statements.column(String.class, LINE, id).stream()
                .map(json -> JsonColumns.read(json, SubjectRow.class))
                .toList();
    }

    Set<String> findOwnersUnder(UUID parentId) {
        return new HashSet<>(statements.column(
                String.class, "SELECT DISTINCT owner FROM subject WHERE parents @> ? AND owner IS NOT NULL", (Object)
                        new UUID[] {parentId}));
    }

    /** Sorted, so that the same set is no change. */
    private static String[] sorted(Set<String> values) {
        return values.stream().sorted().toArray(String[]::new);
    }

    private static String orEmpty(@Nullable String handle) {
        return Objects.requireNonNullElse(handle, "");
    }
}
