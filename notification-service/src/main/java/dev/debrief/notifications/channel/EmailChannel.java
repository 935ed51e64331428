package dev.debrief.notifications.channel;

import dev.debrief.notifications.contact.Contact;
import dev.debrief.notifications.contact.ContactService;
import dev.debrief.notifications.contact.EmailAddress;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Mail by SMTP. */
@ApplicationScoped
class EmailChannel implements Channel {

    private static final Duration TIMEOUT = Duration.ofSeconds(25);

    /** The server does not know us: that is ours to repair, and the mail can go later. */
    private static final Set<Integer> AUTHENTICATION_FAILURES = Set.of(530, 534, 535, 538);

    private final ContactService contacts;
    private final ReactiveMailer mailer;
    private final String domain;

    EmailChannel(
            ContactService contacts, ReactiveMailer mailer, @ConfigProperty(name = "quarkus.mailer.from") String from) {
        this.contacts = contacts;
        this.mailer = mailer;
        this.domain = from.substring(from.indexOf('@') + 1).replace(">", "");
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public SendResult send(Message message) {
        List<String> addresses =
                contacts.find(message.recipient()).map(Contact::emails).orElse(List.of());
        if (addresses.isEmpty()) {
            return SendResult.failure(Outcome.REJECTED, "The contact has no e-mail address any more.");
        }
        if (!addresses.stream().allMatch(EmailAddress::isValid)) {
            return SendResult.failure(Outcome.REJECTED, "An address of the contact is not an e-mail address.");
        }
        try {
            mailer.send(mail(message, addresses)).await().atMost(TIMEOUT);
            return SendResult.success(250, "Taken by the mail server.");
        } catch (TimeoutException late) {
            return SendResult.failure(Outcome.TIMEOUT, "The mail server did not answer in time.");
        } catch (RuntimeException failure) {
            return classify(failure);
        }
    }

    private Mail mail(Message message, List<String> addresses) {
        EmailText text = EmailText.of(message.notification());
        return new Mail()
                .setTo(addresses)
                .setSubject(text.subject())
                .setText(text.plain())
                .setHtml(text.html())
                .addHeader("Message-ID", "<" + message.id() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    static SendResult classify(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException smtp) {
                boolean final5xx = smtp.isPermanent() && !AUTHENTICATION_FAILURES.contains(smtp.getReplyCode());
                String detail = "The mail server answered: " + smtp.getReplyMessage();
                return new SendResult(
                        final5xx ? Outcome.REJECTED : Outcome.NON_2XX, smtp.getReplyCode(), detail, null, false, null);
            }
        }
        return NetworkFailureClassifier.classify(failure);
    }
}
