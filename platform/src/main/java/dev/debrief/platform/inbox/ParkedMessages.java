package dev.debrief.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.debrief.platform.problem.CommonProblem;
import dev.debrief.platform.problem.ProblemException;
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
 * What an admin can do with parked messages. Each change hands the message before and after to an observer within its
 * own transaction, so that it is audited or does not happen.
 */
@ApplicationScoped
public class ParkedMessages {

    private final InboxTransactions transactions;
    private final Progress progress;
    private final ParkedRows rows;
    private final ParkedList list;
    private final FactReader reader;
    private final Consumers consumers;
    private final Inbox inbox;

    ParkedMessages(
            InboxTransactions transactions,
            Progress progress,
            ParkedRows rows,
            ParkedList list,
            FactReader reader,
            Consumers consumers,
            Inbox inbox) {
        this.transactions = transactions;
        this.progress = progress;
        this.rows = rows;
        this.list = list;
        this.reader = reader;
        this.consumers = consumers;
        this.inbox = inbox;
    }

    /** Newest first. @param after id of the last message seen */
    public List<ParkedMessage> list(ParkedFilter filter, Optional<UUID> after, int fetchSize) {
        return transactions.call(connection -> list.list(connection, filter, after, fetchSize));
    }

    public ParkedMessage get(UUID id) {
        return transactions.call(connection -> require(connection, id));
    }

    /** The record as it came. */
    public ParkedRecord record(UUID id) {
        return transactions.call(connection -> {
            require(connection, id);
            RawRecord raw = rows.record(connection, id);
            Map<String, String> headers = new LinkedHashMap<>();
            raw.headers().forEach(header -> headers.put(header.name(), text(header.value())));
            return new ParkedRecord(raw.key(), headers, raw.value());
        });
    }

    private static String text(byte @Nullable [] value) {
        return value == null ? "" : new String(value, UTF_8);
    }

    /**
     * Tries to apply a message again and returns it as it is then: APPLIED, or still PARKED with the reason why not.
     * After a success the messages that only waited for it are applied too.
     *
     * @throws ProblemException 404 unknown, 409 settled already or not the next one of its aggregate
     */
    public ParkedMessage retry(UUID id, BiConsumer<ParkedMessage, ParkedMessage> audit) {
        ParkedMessage message = get(id);
        FactConsumer consumer = consumers
                .named(message.consumer())
                .orElseThrow(() -> ParkedProblem.NO_CONSUMER.because("This service has no consumer "
                        + message.consumer() + ". Discard the message, or deploy a version that has it."));
        Arrival arrival = transactions.call(connection -> reader.read(consumer, rows.record(connection, id)));
        try {
            transactions.call(connection -> apply(connection, consumer, message, arrival, audit));
        } catch (ApplyFailedException failed) {
            return retryFailed(message, arrival, failed.fault(), audit);
        } catch (RuntimeException failure) {
            if (failure instanceof ProblemException || Failure.of(failure) == Failure.TRANSIENT) {
                throw failure;
            }
            return retryFailed(message, arrival, Inbox.faultOf(null, failure), audit);
        }
        releaseFollowers(consumer, arrival.identity());
        return get(id);
    }

    private boolean apply(
            Connection connection,
            FactConsumer consumer,
            ParkedMessage message,
            Arrival arrival,
            BiConsumer<ParkedMessage, ParkedMessage> audit)
            throws SQLException {
        Identity identity = arrival.identity();
        long last = identity == null ? 0 : progress.lock(connection, identity.lineOf(consumer.name()));
        ParkedMessage before = requireParked(connection, message.id());
        if (identity != null) {
            requireTurn(connection, identity, consumer.name(), last);
        }
        if (identity == null || identity.version() > last) {
            applyNow(consumer, arrival);
        }
        rows.settle(connection, message.id(), ParkedState.APPLIED, null);
        if (identity != null && identity.version() > last) {
            progress.advance(connection, identity.lineOf(consumer.name()), identity.version());
        }
        audit.accept(before, require(connection, message.id()));
        return true;
    }

    private static void applyNow(FactConsumer consumer, Arrival arrival) {
        try {
            consumer.apply(arrival.requireFact());
        } catch (RuntimeException failure) {
            if (Failure.of(failure) == Failure.TRANSIENT) {
                throw failure;
            }
            throw new ApplyFailedException(Inbox.faultOf(null, failure));
        }
    }

    private void requireTurn(Connection connection, Identity identity, String consumer, long last) throws SQLException {
        if (identity.version() <= last + 1) {
            return;
        }
        String first = rows.firstParked(connection, identity.lineOf(consumer))
                .filter(parked -> parked.version() != null && parked.version() < identity.version())
                .map(parked -> "Retry or discard parked message " + parked.id() + " first.")
                .orElse("It is applied by itself when that version arrives; discard it to give up on all before it.");
        throw ParkedProblem.NOT_NEXT.because("Version " + identity.version() + " of " + identity.aggregateType() + " "
                + identity.aggregateId() + " waits for version " + (last + 1) + ". " + first);
    }

    private ParkedMessage retryFailed(
            ParkedMessage message,
            Arrival arrival,
            NotApplicableException fault,
            BiConsumer<ParkedMessage, ParkedMessage> audit) {
        return transactions.call(connection -> {
            lockLine(connection, message.consumer(), arrival.identity());
            ParkedMessage before = requireParked(connection, message.id());
            rows.failed(connection, message.id(), fault.reason(), fault.detail());
            ParkedMessage after = require(connection, message.id());
            audit.accept(before, after);
            return after;
        });
    }

    /**
     * Gives a message up for good and goes on behind it. When earlier versions of its aggregate never arrived, they are
     * given up too.
     *
     * @throws ProblemException 404 unknown, 409 settled already
     */
    public ParkedMessage discard(UUID id, String reason, BiConsumer<ParkedMessage, ParkedMessage> audit) {
        ParkedMessage message = get(id);
        Optional<Line> line = lineOf(message);
        ParkedMessage discarded = transactions.call(connection -> {
            long last = line.isPresent() ? progress.lock(connection, line.get()) : 0;
            ParkedMessage before = requireParked(connection, id);
            rows.settle(connection, id, ParkedState.DISCARDED, reason);
            Long version = message.version();
            if (line.isPresent() && version != null && version > last) {
                boolean isFirst = !rows.anyParkedBefore(connection, line.get(), version);
                if (isFirst) {
                    progress.advance(connection, line.get(), version);
                }
            }
            ParkedMessage after = require(connection, id);
            audit.accept(before, after);
            return after;
        });
        line.ifPresent(behind -> consumers.named(message.consumer()).ifPresent(by -> inbox.releaseNow(by, behind)));
        return discarded;
    }

    private static Optional<Line> lineOf(ParkedMessage message) {
        return message.aggregateType() == null || message.aggregateId() == null
                ? Optional.empty()
                : Optional.of(new Line(message.consumer(), message.aggregateType(), message.aggregateId()));
    }

    private void releaseFollowers(FactConsumer consumer, @Nullable Identity identity) {
        if (identity != null) {
            inbox.releaseNow(consumer, identity.lineOf(consumer.name()));
        }
    }

    private void lockLine(Connection connection, String consumer, @Nullable Identity identity) throws SQLException {
        if (identity != null) {
            progress.lock(connection, identity.lineOf(consumer));
        }
    }

    private ParkedMessage requireParked(Connection connection, UUID id) throws SQLException {
        ParkedMessage message = rows.lock(connection, id).orElseThrow(() -> notFound(id));
        if (message.state() != ParkedState.PARKED) {
            throw ParkedProblem.ALREADY_SETTLED.because(
                    "Parked message " + id + " is " + message.state() + " since " + message.settledAt() + ".");
        }
        return message;
    }

    private ParkedMessage require(Connection connection, UUID id) throws SQLException {
        return rows.find(connection, id).orElseThrow(() -> notFound(id));
    }

    private static ProblemException notFound(UUID id) {
        return CommonProblem.NOT_FOUND.because("There is no parked message " + id + ".");
    }
}
