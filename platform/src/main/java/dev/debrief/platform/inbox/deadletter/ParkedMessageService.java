package dev.debrief.platform.inbox.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.platform.inbox.AggregateKey;
import dev.debrief.platform.inbox.EventConsumer;
import dev.debrief.platform.inbox.EventConsumerRegistry;
import dev.debrief.platform.inbox.EventIdentity;
import dev.debrief.platform.inbox.EventReader;
import dev.debrief.platform.inbox.FailureKind;
import dev.debrief.platform.inbox.Inbox;
import dev.debrief.platform.inbox.InboxPosition;
import dev.debrief.platform.inbox.InboxTransactions;
import dev.debrief.platform.inbox.ParsedRecord;
import dev.debrief.platform.inbox.RawRecord;
import dev.debrief.platform.inbox.UnprocessableMessageException;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Lists, retries and discards parked messages. Each change passes the message before and after to an observer within
 * its transaction, so that it is either audited or rolled back.
 */
@ApplicationScoped
public class ParkedMessageService {

    private final InboxTransactions transactions;
    private final InboxPosition position;
    private final ParkedMessageRepository rows;
    private final ParkedMessageQuery list;
    private final EventReader reader;
    private final EventConsumerRegistry consumers;
    private final Inbox inbox;

    ParkedMessageService(
            InboxTransactions transactions,
            InboxPosition position,
            ParkedMessageRepository rows,
            ParkedMessageQuery list,
            EventReader reader,
            EventConsumerRegistry consumers,
            Inbox inbox) {
        this.transactions = transactions;
        this.position = position;
        this.rows = rows;
        this.list = list;
        this.reader = reader;
        this.consumers = consumers;
        this.inbox = inbox;
    }

    /** Newest first. @param after id of the last message seen */
    public List<ParkedMessage> list(ParkedMessageFilter filter, Optional<UUID> after, int fetchSize) {
        return transactions.call(connection -> list.list(connection, filter, after, fetchSize));
    }

    public ParkedMessage get(UUID id) {
        return transactions.call(connection -> require(connection, id));
    }

    /** The Kafka record as received. */
    public ParkedMessageRecord record(UUID id) {
        return transactions.call(connection -> {
            require(connection, id);
            RawRecord raw = rows.record(connection, id);
            Map<String, String> headers = new LinkedHashMap<>();
            raw.headers().forEach(header -> headers.put(header.name(), text(header.value())));
            return new ParkedMessageRecord(raw.key(), headers, raw.value());
        });
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, UTF_8);
    }

    /**
     * Retries a message and returns it afterwards: APPLIED, or still PARKED with the reason. On success, the messages
     * that only waited for it are applied too.
     *
     * @throws ProblemException 404 if unknown, 409 if settled or not next in sequence
     */
    public ParkedMessage retry(UUID id, BiConsumer<ParkedMessage, ParkedMessage> audit) {
        ParkedMessage message = get(id);
        EventConsumer consumer = consumers
                .named(message.consumer())
                .orElseThrow(() -> ParkedMessageProblem.NO_CONSUMER.because("This service has no consumer "
                        + message.consumer() + ". Discard the message, or deploy a version that has it."));
        ParsedRecord parsed = transactions.call(connection -> reader.read(consumer, rows.record(connection, id)));
        try {
            transactions.call(connection -> apply(connection, consumer, message, parsed, audit));
        } catch (ApplyFailedException failed) {
            return retryFailed(message, parsed, failed.fault(), audit);
        } catch (RuntimeException failure) {
            if (failure instanceof ProblemException || FailureKind.of(failure) == FailureKind.TRANSIENT) {
                throw failure;
            }
            return retryFailed(message, parsed, Inbox.faultOf(null, failure), audit);
        }
        releaseNext(consumer, parsed.identity());
        return get(id);
    }

    private boolean apply(
            Connection connection,
            EventConsumer consumer,
            ParkedMessage message,
            ParsedRecord parsed,
            BiConsumer<ParkedMessage, ParkedMessage> audit)
            throws SQLException {
        EventIdentity identity = parsed.identity();
        long last = identity == null ? 0 : position.lock(connection, identity.aggregateKeyOf(consumer.name()));
        ParkedMessage before = requireParked(connection, message.id());
        if (identity != null) {
            requireNextInSequence(connection, identity, consumer.name(), last);
        }
        if (identity == null || identity.version() > last) {
            applyOrFail(consumer, parsed);
        }
        rows.markApplied(connection, message.id());
        if (identity != null && identity.version() > last) {
            position.advance(connection, identity.aggregateKeyOf(consumer.name()), identity.version());
        }
        audit.accept(before, require(connection, message.id()));
        return true;
    }

    private static void applyOrFail(EventConsumer consumer, ParsedRecord parsed) {
        try {
            consumer.apply(parsed.requireEvent());
        } catch (RuntimeException failure) {
            if (FailureKind.of(failure) == FailureKind.TRANSIENT) {
                throw failure;
            }
            throw new ApplyFailedException(Inbox.faultOf(null, failure));
        }
    }

    private void requireNextInSequence(Connection connection, EventIdentity identity, String consumer, long last)
            throws SQLException {
        if (identity.version() <= last + 1) {
            return;
        }
        Optional<ParkedMessage> earlier = rows.firstParked(connection, identity.aggregateKeyOf(consumer))
                .filter(parked -> parked.version() != null && parked.version() < identity.version());
        if (last == InboxPosition.NONE && earlier.isEmpty()) {
            return;
        }
        String first = earlier.map(parked -> "Retry or discard parked message " + parked.id() + " first.")
                .orElse(
                        "It is applied automatically when that version arrives. Discard it to skip all earlier versions.");
        throw ParkedMessageProblem.NOT_NEXT.because("Version " + identity.version() + " of " + identity.aggregateType()
                + " " + identity.aggregateId() + " waits for version " + (last + 1) + ". " + first);
    }

    private ParkedMessage retryFailed(
            ParkedMessage message,
            ParsedRecord parsed,
            UnprocessableMessageException fault,
            BiConsumer<ParkedMessage, ParkedMessage> audit) {
        return transactions.call(connection -> {
            lockAggregate(connection, message.consumer(), parsed.identity());
            ParkedMessage before = requireParked(connection, message.id());
            rows.recordFailure(connection, message.id(), fault.reason(), fault.detail());
            ParkedMessage after = require(connection, message.id());
            audit.accept(before, after);
            return after;
        });
    }

    /**
     * Discards a message and releases the ones behind it. Earlier versions that never arrived are skipped too.
     *
     * @throws ProblemException 404 if unknown, 409 if settled
     */
    public ParkedMessage discard(UUID id, String reason, BiConsumer<ParkedMessage, ParkedMessage> audit) {
        ParkedMessage message = get(id);
        Optional<AggregateKey> aggregateKey = aggregateKeyOf(message);
        ParkedMessage discarded = transactions.call(connection -> {
            long last = aggregateKey.isPresent() ? position.lock(connection, aggregateKey.get()) : 0;
            ParkedMessage before = requireParked(connection, id);
            rows.settle(connection, id, ParkedMessageState.DISCARDED, reason);
            Long version = message.version();
            if (aggregateKey.isPresent() && version != null && version > last) {
                boolean isFirst = !rows.anyParkedBefore(connection, aggregateKey.get(), version);
                if (isFirst) {
                    position.advance(connection, aggregateKey.get(), version);
                }
            }
            ParkedMessage after = require(connection, id);
            audit.accept(before, after);
            return after;
        });
        aggregateKey.ifPresent(
                behind -> consumers.named(message.consumer()).ifPresent(by -> inbox.tryRelease(by, behind)));
        return discarded;
    }

    private static Optional<AggregateKey> aggregateKeyOf(ParkedMessage message) {
        return message.aggregateType() == null || message.aggregateId() == null
                ? Optional.empty()
                : Optional.of(new AggregateKey(message.consumer(), message.aggregateType(), message.aggregateId()));
    }

    private void releaseNext(EventConsumer consumer, @Nullable EventIdentity identity) {
        if (identity != null) {
            inbox.tryRelease(consumer, identity.aggregateKeyOf(consumer.name()));
        }
    }

    private void lockAggregate(Connection connection, String consumer, @Nullable EventIdentity identity)
            throws SQLException {
        if (identity != null) {
            position.lock(connection, identity.aggregateKeyOf(consumer));
        }
    }

    private ParkedMessage requireParked(Connection connection, UUID id) throws SQLException {
        ParkedMessage message = rows.lock(connection, id).orElseThrow(() -> notFound(id));
        if (message.state() != ParkedMessageState.PARKED) {
            throw ParkedMessageProblem.ALREADY_SETTLED.because(
                    "Parked message " + id + " is " + message.state() + " since " + message.settledAt() + ".");
        }
        return message;
    }

    private ParkedMessage require(Connection connection, UUID id) throws SQLException {
        return rows.find(connection, id).orElseThrow(() -> notFound(id));
    }

    private static ProblemException notFound(UUID id) {
        return StandardProblem.NOT_FOUND.because("There is no parked message " + id + ".");
    }
}
