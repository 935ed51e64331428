package dev.debrief.notifications.channel.mail;

import dev.debrief.notifications.channel.AcceptedParts;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.platform.outgoing.NetworkFailure;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sends a mail to all addresses of a recipient at once. If the mail server refuses one of them, nobody has received the
 * mail, and it is sent to each address of its own: the others receive it.
 */
@ApplicationScoped
class MailSender {

    /** For all mails of an attempt. */
    private static final Duration TIMEOUT = Duration.ofSeconds(25);

    /** Errors of our own credentials: retried, because the operator can fix them. */
    private static final Set<Integer> AUTHENTICATION_FAILURES = Set.of(530, 534, 535, 538);

    /** How the mail client begins the message about a refused address. It does not say which one was refused. */
    private static final String ADDRESS_REFUSED = "recipient address not accepted";

    private static final String ACCEPTED = "Accepted by the mail server.";

    private final ReactiveMailer mailer;
    private final AcceptedParts accepted;
    private final Clock clock;
    private final Executor eventLoop;

    MailSender(ReactiveMailer mailer, AcceptedParts accepted, Clock clock, Vertx vertx) {
        this.mailer = mailer;
        this.accepted = accepted;
        this.clock = clock;
        this.eventLoop = onOneEventLoop(vertx);
    }

    /**
     * Makes one attempt. It succeeds if an address was accepted and the others are refused for good; if one may be
     * accepted later, the next attempt sends to those that have not accepted the mail.
     *
     * @param mail the mail to these addresses
     */
    SendResult send(UUID messageId, List<String> addresses, Function<List<String>, Mail> mail) {
        Instant end = clock.instant().plus(TIMEOUT);
        Set<String> before = addresses.size() == 1 ? Set.of() : accepted.of(messageId);
        List<String> left =
                addresses.stream().filter(address -> !before.contains(address)).toList();
        if (left.isEmpty()) {
            return SendResult.success(250, ACCEPTED);
        }
        @Nullable Throwable failure = transmit(mail.apply(left), end);
        if (failure == null) {
            return SendResult.success(250, ACCEPTED);
        }
        SendResult together = classify(failure);
        if (together.outcome() != Outcome.REJECTED || !refusesAddress(failure)) {
            return together;
        }
        Map<String, SendResult> results = left.size() == 1
                ? Map.of(left.get(0), together)
                : sendSeparately(messageId, left, address -> mail.apply(List.of(address)), end);
        return combined(results, !before.isEmpty());
    }

    private Map<String, SendResult> sendSeparately(
            UUID messageId, List<String> addresses, Function<String, Mail> mail, Instant end) {
        Map<String, SendResult> results = new LinkedHashMap<>();
        for (String address : addresses) {
            @Nullable Throwable failure = transmit(mail.apply(address), end);
            if (failure == null) {
                accepted.add(messageId, address);
            }
            results.put(address, failure == null ? SendResult.success(250, ACCEPTED) : classify(failure));
        }
        return results;
    }

    /** @param acceptedBefore whether an address has accepted the mail in an earlier attempt */
    private static SendResult combined(Map<String, SendResult> results, boolean acceptedBefore) {
        for (SendResult result : results.values()) {
            if (!result.succeeded() && result.outcome() != Outcome.REJECTED) {
                return result;
            }
        }
        if (!acceptedBefore && results.values().stream().noneMatch(SendResult::succeeded)) {
            return results.values().iterator().next();
        }
        String refused = results.entrySet().stream()
                .filter(entry -> !entry.getValue().succeeded())
                .map(entry ->
                        " Not for " + entry.getKey() + ": " + entry.getValue().detail())
                .collect(Collectors.joining());
        return SendResult.success(250, ACCEPTED + refused);
    }

    /** Returns why the mail server has not accepted a mail; null if it has. */
    private @Nullable Throwable transmit(Mail mail, Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        if (left.isNegative() || left.isZero()) {
            return new TimeoutException();
        }
        try {
            mailer.send(mail).runSubscriptionOn(eventLoop).await().atMost(left);
            return null;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    /**
     * The mail client opens a connection on the event loop of the calling thread. If two threads open one at a time,
     * one of them may get a connection of the other's event loop, miss the greeting of the mail server and wait until
     * the timeout.
     */
    private static Executor onOneEventLoop(Vertx vertx) {
        Context context = vertx.getOrCreateContext();
        return context::runOnContext;
    }

    static SendResult classify(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return SendResult.failure(Outcome.TIMEOUT, "The mail server did not respond in time.");
        }
        SMTPException smtp = replyIn(failure);
        if (smtp == null) {
            return SendResult.failure(NetworkFailure.of(failure));
        }
        boolean final5xx = smtp.isPermanent() && !AUTHENTICATION_FAILURES.contains(smtp.getReplyCode());
        String detail = "The mail server responded: " + smtp.getReplyMessage();
        return new SendResult(
                final5xx ? Outcome.REJECTED : Outcome.NON_2XX, smtp.getReplyCode(), detail, null, false, null);
    }

    private static boolean refusesAddress(Throwable failure) {
        SMTPException smtp = replyIn(failure);
        return smtp != null && String.valueOf(smtp.getMessage()).startsWith(ADDRESS_REFUSED);
    }

    private static @Nullable SMTPException replyIn(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                return smtp;
            }
        }
        return null;
    }
}
