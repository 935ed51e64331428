package dev.debrief.notifications.channel.mail;

import dev.debrief.notifications.channel.Channel;
import dev.debrief.notifications.channel.EndpointRecipients;
import dev.debrief.notifications.channel.EndpointSender;
import dev.debrief.notifications.channel.Message;
import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.Recipient;
import dev.debrief.notifications.channel.RoutingContext;
import dev.debrief.notifications.channel.SendResult;
import dev.debrief.notifications.contact.Contact;
import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.contact.EmailAddress;
import dev.debrief.notifications.endpoint.EndpointKind;
import dev.debrief.notifications.endpoint.EndpointTarget;
import dev.debrief.notifications.message.MailText;
import dev.debrief.notifications.message.MailTexts;
import dev.debrief.notifications.notification.Audience;
import dev.debrief.notifications.notification.Invitation;
import dev.debrief.platform.outgoing.NetworkFailure;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends mail to contacts, and to endpoints such as mailing lists, through SMTP. */
@ApplicationScoped
class EmailChannel implements Channel, EndpointSender {

    private static final String KEY = "EMAIL";
    private static final Duration TIMEOUT = Duration.ofSeconds(25);

    /** Errors of our own credentials: retried, because the operator can fix them. */
    private static final Set<Integer> AUTHENTICATION_FAILURES = Set.of(530, 534, 535, 538);

    private final ContactService contacts;
    private final EndpointRecipients endpoints;
    private final MailTexts texts;
    private final ReactiveMailer mailer;
    private final Executor eventLoop;
    private final String domain;

    EmailChannel(
            ContactService contacts,
            EndpointRecipients endpoints,
            MailTexts texts,
            ReactiveMailer mailer,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.contacts = contacts;
        this.endpoints = endpoints;
        this.texts = texts;
        this.mailer = mailer;
        this.eventLoop = onOneEventLoop(vertx);
        this.domain = from.substring(from.indexOf('@') + 1).replace(">", "");
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public EndpointKind kind() {
        return EndpointKind.EMAIL;
    }

    /** All mail shares the slots of the one mail server. */
    @Override
    public List<Recipient> recipients(RoutingContext context) {
        Stream<Recipient> people = contacts.withEmail(context.addresseesOn(KEY)).stream()
                .map(addressee -> Recipient.of(KEY, addressee, KEY));
        return Stream.concat(people, endpoints.of(kind(), context, endpoint -> KEY).stream())
                .toList();
    }

    @Override
    public boolean mayReceive(String recipientId, Audience audience) {
        return isEndpoint(recipientId)
                ? endpoints.mayReceive(kind(), recipientId, audience)
                : audience.includes(recipientId);
    }

    /** What the mail server refuses is the fault of the address; other failures are not. */
    @Override
    public void handleResult(String recipientId, SendResult result) {
        if (isEndpoint(recipientId) && (result.succeeded() || result.outcome() == Outcome.REJECTED)) {
            endpoints.handleResult(recipientId, result);
        }
    }

    @Override
    public SendResult send(Message message) {
        if (isEndpoint(message.recipient())) {
            return endpoints.send(message, this);
        }
        List<String> addresses =
                contacts.find(message.recipient()).map(Contact::emails).orElse(List.of());
        if (addresses.isEmpty()) {
            return SendResult.failure(Outcome.REJECTED, "The contact no longer has an e-mail address.");
        }
        if (!addresses.stream().allMatch(EmailAddress::isValid)) {
            return SendResult.failure(Outcome.REJECTED, "An e-mail address of the contact is invalid.");
        }
        return send(message, addresses);
    }

    @Override
    public SendResult send(EndpointTarget target, Message message) {
        return send(message, List.of(target.address()));
    }

    private SendResult send(Message message, List<String> addresses) {
        try {
            mailer.send(mail(message, addresses))
                    .runSubscriptionOn(eventLoop)
                    .await()
                    .atMost(TIMEOUT);
            return SendResult.success(250, "Accepted by the mail server.");
        } catch (TimeoutException late) {
            return SendResult.failure(Outcome.TIMEOUT, "The mail server did not respond in time.");
        } catch (RuntimeException failure) {
            return classify(failure);
        }
    }

    /** A recipient is a handle, which has a colon, or the id of an endpoint. */
    private static boolean isEndpoint(String recipientId) {
        return recipientId.indexOf(':') < 0;
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

    private Mail mail(Message message, List<String> addresses) {
        MailText text = texts.of(message.notification(), message.reason(), message.team());
        Mail mail = new Mail()
                .setTo(addresses)
                .setSubject(EncodedSubject.of(text.subject()))
                .addHeader("Message-ID", "<" + message.id() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        Invitation invitation = Optional.ofNullable(message.notification().invitation())
                .flatMap(meeting -> meeting.forContact(message.recipient()))
                .orElse(null);
        if (invitation == null) {
            return mail.setText(text.plain()).setHtml(text.html());
        }
        CalendarMail calendar = CalendarMail.of(message.id(), text, invitation, addressesOf(invitation));
        return mail.setText(calendar.body()).addHeader("Content-Type", calendar.contentType());
    }

    private Map<String, String> addressesOf(Invitation invitation) {
        return contacts.addresses(Stream.concat(
                        Stream.of(invitation.organizer(), invitation.facilitator()), invitation.invitees().stream())
                .map(Invitation.Attendee::handle)
                .collect(Collectors.toUnmodifiableSet()));
    }

    static SendResult classify(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                boolean final5xx = smtp.isPermanent() && !AUTHENTICATION_FAILURES.contains(smtp.getReplyCode());
                String detail = "The mail server responded: " + smtp.getReplyMessage();
                return new SendResult(
                        final5xx ? Outcome.REJECTED : Outcome.NON_2XX, smtp.getReplyCode(), detail, null, false, null);
            }
        }
        return SendResult.failure(NetworkFailure.of(failure));
    }
}
