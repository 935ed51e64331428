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
import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends mail to contacts, and to endpoints such as mailing lists, through SMTP. */
@ApplicationScoped
class EmailChannel implements Channel, EndpointSender {

    private static final String KEY = "EMAIL";

    private final ContactService contacts;
    private final EndpointRecipients endpoints;
    private final MailTexts texts;
    private final MailSender mails;
    private final String domain;

    EmailChannel(
            ContactService contacts,
            EndpointRecipients endpoints,
            MailTexts texts,
            MailSender mails,
            @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.contacts = contacts;
        this.endpoints = endpoints;
        this.texts = texts;
        this.mails = mails;
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
    public Set<String> entitled(Set<String> recipientIds, Audience audience) {
        Map<Boolean, Set<String>> ids =
                recipientIds.stream().collect(Collectors.partitioningBy(EmailChannel::isEndpoint, Collectors.toSet()));
        Stream<String> people = Objects.requireNonNull(ids.get(false)).stream().filter(audience::includes);
        Set<String> lists = Objects.requireNonNull(ids.get(true));
        return Stream.concat(people, endpoints.entitled(kind(), lists, audience).stream())
                .collect(Collectors.toSet());
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
        return mails.send(message.id(), addresses, to -> mail(message, to));
    }

    /** A recipient is a handle, which has a colon, or the id of an endpoint. */
    private static boolean isEndpoint(String recipientId) {
        return recipientId.indexOf(':') < 0;
    }

    private Mail mail(Message message, List<String> addresses) {
        MailText text = texts.of(message.notification(), message.grounds());
        Mail mail = new Mail()
                .setTo(addresses)
                .setSubject(EncodedSubject.of(text.subject()))
                .addHeader("Message-ID", "<" + message.id() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated");
        Invitation invitation = invitationFor(message).orElse(null);
        if (invitation == null) {
            return mail.setText(text.plain()).setHtml(text.html());
        }
        CalendarMail calendar = CalendarMail.of(message.id(), text, invitation, addressesOf(invitation));
        return mail.setText(calendar.body()).addHeader("Content-Type", calendar.contentType());
    }

    private Optional<Invitation> invitationFor(Message message) {
        Invitation meeting = message.notification().invitation();
        String handle = message.recipient();
        if (meeting == null || isEndpoint(handle)) {
            return Optional.empty();
        }
        String name = contacts.find(handle).map(Contact::displayName).orElse(handle);
        Set<String> teams = Stream.concat(contacts.teamsOf(handle).stream(), Stream.ofNullable(message.team()))
                .collect(Collectors.toUnmodifiableSet());
        return meeting.forContact(new Invitation.Attendee(handle, name), teams);
    }

    private Map<String, String> addressesOf(Invitation invitation) {
        return contacts.addresses(Stream.concat(
                        Stream.of(invitation.organizer(), invitation.facilitator()), invitation.invitees().stream())
                .map(Invitation.Attendee::handle)
                .collect(Collectors.toUnmodifiableSet()));
    }
}
