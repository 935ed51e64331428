package dev.debrief.notifications.subscription;

import dev.debrief.notifications.notification.Severity;
import dev.debrief.notifications.subject.SubjectAttributes;
import dev.debrief.platform.jdbc.Statements;
import dev.debrief.platform.json.JsonColumns;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {

    /** One event may have thousands of subscribers: no entity is loaded for them. */
    private static final String MATCHES = """
            SELECT CAST(json_build_object(
                'contact', contact_handle, 'endpointId', endpoint_id, 'everybody', everybody, 'onlyOwn', only_own,
                'frequency', frequency) AS text)
            FROM subscription
            WHERE event_types && ? AND minimum_severity = ANY (?)
              AND (services = '{}' OR services && ?)
              AND (teams = '{}' OR teams && ?)
              AND (labels = '{}' OR labels && ?)
              AND (owners = '{}' OR owners && ?)
              AND (NOT only_own OR everybody OR contact_handle = ANY (?))""";

    private final Statements statements;

    SubscriptionRepository(Statements statements) {
        this.statements = statements;
    }

    Optional<Subscription> findLocked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    List<Subscription> findLockedOf(String handle) {
        return find("contactHandle = ?1 order by id", handle)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** @param severity null matches every minimum */
    List<SubscriptionMatch> findMatches(
            List<String> patterns,
            @Nullable Severity severity,
            SubjectAttributes attributes,
            Collection<String> participants) {
        Stream<Severity> minimums =
                Arrays.stream(Severity.values()).filter(minimum -> severity == null || severity.isAtLeast(minimum));
        Stream<String> owner = Stream.ofNullable(attributes.owner());
        return statements
                .column(
                        String.class,
                        MATCHES,
                        array(patterns.stream()),
                        array(minimums.map(Severity::name)),
                        array(attributes.services().stream()),
                        array(attributes.responsibleTeams().stream()),
                        array(attributes.labels().stream()),
                        array(owner),
                        array(participants.stream()))
                .stream()
                .map(json -> JsonColumns.read(json, SubscriptionMatch.class))
                .toList();
    }

    /** Newest first; only those of the owners and of everybody, if owners are given. */
    List<Subscription> findBefore(
            SubscriptionFilter filter, Optional<Set<String>> owners, Optional<UUID> before, int fetchSize) {
        StringBuilder query = new StringBuilder("id < :before");
        Parameters parameters = Parameters.with("before", before.orElse(new UUID(-1L, -1L)));
        addCondition(query, parameters, "contactHandle = :contact", "contact", filter.contact());
        addCondition(query, parameters, "endpointId = :endpoint", "endpoint", filter.endpointId());
        addCondition(query, parameters, "everybody = :everybody", "everybody", filter.everybody());
        String eventType = filter.eventType();
        addCondition(
                query,
                parameters,
                "array_intersects(eventTypes, :patterns)",
                "patterns",
                eventType == null
                        ? null
                        : EventTypePatterns.patternsFor(eventType).toArray(String[]::new));
        owners.ifPresent(handles -> {
            query.append(" and (contactHandle in :owners or everybody)");
            parameters.and("owners", handles);
        });
        return find(query.append(" order by id desc").toString(), parameters)
                .page(0, fetchSize)
                .list();
    }

    private static void addCondition(
            StringBuilder query, Parameters parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            parameters.and(name, value);
        }
    }

    private static String[] array(Stream<String> values) {
        return values.toArray(String[]::new);
    }
}
