package dev.debrief.notifications.digest;

import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Notification;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.jdbc.Statements;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class DigestEntryRepository implements PanacheRepositoryBase<DigestEntry, UUID> {

    private static final String ADD = """
            INSERT INTO digest_entry (
                id, channel, recipient, recipient_name, concurrency_key, reason, frequency, due_at,
                event_id, event_type, subject_id, subject_key, tone, headline, link, visible, occurred_at)
            SELECT own.id, own.channel, own.recipient, own.recipient_name, own.concurrency_key, own.reason,
                own.frequency, CAST(own.due_at AS timestamptz),
                ?, ?, ?, ?, ?, ?, nullif(?, ''), ? OR own.recipient = ANY (?), CAST(? AS timestamptz)
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS own (
                id, channel, recipient, recipient_name, concurrency_key, reason, frequency, due_at)
            ON CONFLICT (event_id, recipient, channel, frequency) DO NOTHING""";

    private static final String FIND_DUE = """
            select new dev.debrief.notifications.digest.DueDigest(
                item.channel, item.recipient, item.frequency, max(item.recipientName), max(item.concurrencyKey),
                sum(case when item.reason = :organisation then 0L else 1L end))
            from DigestEntry item where item.digestId is null and item.dueAt <= :now
            group by item.channel, item.recipient, item.frequency order by min(item.dueAt)""";

    private static final String ASSIGN = """
            UPDATE digest_entry AS entry SET digest_id = digest.id FROM digest
            WHERE digest.id = ANY (?) AND entry.digest_id IS NULL AND entry.recipient = digest.recipient
              AND entry.channel = digest.channel AND entry.frequency = digest.frequency""";

    private final Statements statements;

    DigestEntryRepository(Statements statements) {
        this.statements = statements;
    }

    /** Adds one entry for each recipient. It takes no lock that others wait for. */
    void add(Collection<DigestRecipient> recipients, Notification notification) {
        statements.update(
                ADD,
                notification.eventId(),
                notification.eventType(),
                notification.subjectId(),
                notification.subjectKey(),
                notification.content().tone().name(),
                notification.content().headline(),
                Objects.requireNonNullElse(notification.link(), ""),
                notification.audience().open(),
                notification.audience().handles().toArray(String[]::new),
                notification.occurredAt().atOffset(ZoneOffset.UTC),
                recipients.stream().map(one -> Ids.next()).toArray(UUID[]::new),
                texts(recipients, Recipient::channel),
                texts(recipients, Recipient::id),
                texts(recipients, Recipient::name),
                texts(recipients, Recipient::concurrencyKey),
                texts(recipients, recipient -> recipient.reason().name()),
                recipients.stream().map(one -> one.frequency().name()).toArray(String[]::new),
                recipients.stream().map(one -> one.dueAt().toString()).toArray(String[]::new));
    }

    private static String[] texts(Collection<DigestRecipient> recipients, Function<Recipient, String> property) {
        return recipients.stream().map(DigestRecipient::recipient).map(property).toArray(String[]::new);
    }

    /** Recipients with entries that are due, the most overdue first. */
    List<DueDigest> findDue(Instant now, int limit) {
        return getEntityManager()
                .createQuery(FIND_DUE, DueDigest.class)
                .setParameter("now", now)
                .setParameter("organisation", Reason.DEFAULT)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Adds all pending entries of their recipients to stored digests. */
    void assign(Collection<Digest> digests) {
        statements.update(ASSIGN, (Object) digests.stream().map(Digest::id).toArray(UUID[]::new));
    }

    /** Newest first; only those that are visible, or also the hidden ones. */
    List<DigestEntry> findOf(UUID digestId, boolean withHidden, int limit) {
        return find(condition(withHidden) + " order by occurredAt desc, id desc", digestId)
                .page(0, limit)
                .list();
    }

    long countOf(UUID digestId, boolean withHidden) {
        return count(condition(withHidden), digestId);
    }

    private static String condition(boolean withHidden) {
        return withHidden ? "digestId = ?1" : "digestId = ?1 and visible";
    }

    /** Hides or shows the entries about a subject according to its current audience. */
    void applyAudience(UUID subjectId, Audience audience) {
        statements.update(
                "UPDATE digest_entry SET visible = NOT visible"
                        + " WHERE subject_id = ? AND visible <> (? OR recipient = ANY (?))",
                subjectId,
                audience.open(),
                audience.handles().toArray(String[]::new));
    }
}
