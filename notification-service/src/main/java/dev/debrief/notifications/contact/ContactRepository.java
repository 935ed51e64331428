package dev.debrief.notifications.contact;

import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    private final Statements statements;

    ContactRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<Contact> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Serializes concurrent callers that add the same handle. */
    void lockHandle(String handle) {
        getEntityManager()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtextextended('contact ' || :handle, 0))")
                .setParameter("handle", handle)
                .getSingleResult();
    }

    Optional<Contact> findByHandle(String handle) {
        return find("handle", handle).firstResultOptional();
    }

    List<Contact> findByHandles(Collection<String> handles) {
        return handles.isEmpty() ? List.of() : list("handle in ?1", handles);
    }

    /** Those among the handles that have an e-mail address. */
    Set<String> findHandlesWithEmail(Collection<String> handles) {
        return new HashSet<>(statements.column(
                String.class, "SELECT handle FROM contact WHERE handle = ANY (?) AND emails <> '{}'", (Object)
                        handles.toArray(String[]::new)));
    }

    /** The handles of all people. */
    Set<String> findPeople() {
        return new HashSet<>(statements.column(String.class, "SELECT handle FROM contact WHERE handle LIKE 'user:%'"));
    }

    /** The handles of the teams with this member. */
    Set<String> findTeamsOf(String member) {
        return new HashSet<>(statements.column(
                String.class, "SELECT handle FROM contact WHERE members @> ?", (Object) new String[] {member}));
    }

    /** In the order of handles. */
    List<Contact> page(ContactFilter filter, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of("c.handle > :after"));
        Parameters parameters = Parameters.with(
                "after", page.after().map(position -> position.get(0)).orElse(""));
        if (filter.handle() != null) {
            conditions.add("c.handle = :handle");
            parameters.and("handle", filter.handle());
        }
        if (filter.text() != null) {
            conditions.add("(locate(:text, lower(c.handle)) > 0 or locate(:text, lower(c.displayName)) > 0)");
            parameters.and("text", filter.text().toLowerCase(Locale.ROOT));
        }
        if (filter.member() != null) {
            conditions.add("array_contains(c.members, :member)");
            parameters.and("member", filter.member());
        }
        String query = "from Contact c where " + String.join(" and ", conditions) + " order by c.handle";
        return find(query, parameters).range(0, page.fetchSize() - 1).list();
    }
}
