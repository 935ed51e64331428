package dev.debrief.notifications.delivery;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.platform.jdbc.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class DeliveryRepository implements PanacheRepositoryBase<Delivery, UUID> {

    /** A delivery is read with its job. */
    private static final String BY_IDS = "select delivery from Delivery delivery join fetch delivery.job"
            + " where delivery.id in ?1 order by delivery.id desc";

    private static final String INSERT = """
            INSERT INTO delivery (id, event_id, event_type, channel, recipient, recipient_name)
            SELECT item.id, ?, ?, item.channel, item.recipient, item.name
            FROM unnest(CAST(? AS uuid[]), CAST(? AS varchar[]), CAST(? AS varchar[]), CAST(? AS varchar[]))
                AS item (id, channel, recipient, name)""";

    private static final String DIED_SINCE = """
            SELECT id FROM delivery WHERE recipient = ? AND state = 'DEAD'
                AND EXISTS (SELECT 1 FROM job_attempt attempt WHERE attempt.job_id = delivery.id AND attempt.at >= ?)
            ORDER BY id LIMIT ?""";

    /** Two parts, each of which has an index. */
    private static final String UNSENT = """
            SELECT delivery.id || ' ' || channel || ' ' || recipient FROM delivery JOIN (
                SELECT id FROM job WHERE subject_id = ? AND state = 'PENDING'
                UNION ALL SELECT id FROM job WHERE subject_id = ? AND state = 'DEAD') AS unsent USING (id)""";

    private static final String ACCEPTED_PARTS = "SELECT unnest(accepted_parts) FROM delivery WHERE id = ?";

    /** A worker that has lost its lease stores nothing twice. */
    private static final String ADD_ACCEPTED_PART = """
            UPDATE delivery SET accepted_parts = array_append(accepted_parts, CAST(? AS varchar))
            WHERE id = ? AND state = 'PENDING' AND ? <> ALL (accepted_parts)""";

    private final Statements statements;

    DeliveryRepository(Statements statements) {
        this.statements = statements;
    }

    /** Stores deliveries whose jobs exist; ids and recipients are in the same order. */
    void insert(List<UUID> ids, List<Recipient> recipients, Notification notification) {
        statements.update(
                INSERT,
                notification.eventId(),
                notification.eventType(),
                ids.toArray(UUID[]::new),
                column(recipients, Recipient::channel),
                column(recipients, Recipient::id),
                column(recipients, Recipient::name));
    }

    /** Newest first; only those to the handles, if given. */
    List<Delivery> findBefore(
            DeliveryFilter filter, Optional<Set<String>> handles, Optional<UUID> before, int fetchSize) {
        DeliveryListStatement list = DeliveryListStatement.of(filter, handles, before, fetchSize);
        List<UUID> ids =
                statements.column(UUID.class, list.sql(), list.parameters().toArray());
        return ids.isEmpty()
                ? List.of()
                : find(BY_IDS, ids)
                        .withHint(HibernateHints.HINT_READ_ONLY, true)
                        .list();
    }

    /** Some of the dead deliveries to a recipient with an attempt at this time or later. */
    List<UUID> findDiedSince(String recipient, Instant since, int limit) {
        return statements.column(UUID.class, DIED_SINCE, recipient, since.atOffset(ZoneOffset.UTC), limit);
    }

    /** Those about a subject that are pending or dead, which could be sent again. */
    List<UnsentDelivery> findUnsent(UUID subjectId) {
        String subject = subjectId.toString();
        return statements.column(String.class, UNSENT, subject, subject).stream()
                .map(UnsentDelivery::parse)
                .toList();
    }

    List<String> acceptedParts(UUID id) {
        return statements.column(String.class, ACCEPTED_PARTS, id);
    }

    void addAcceptedPart(UUID id, String part) {
        statements.update(ADD_ACCEPTED_PART, part, id, part);
    }

    private static String[] column(List<Recipient> recipients, Function<Recipient, String> member) {
        return recipients.stream().map(member).toArray(String[]::new);
    }
}
