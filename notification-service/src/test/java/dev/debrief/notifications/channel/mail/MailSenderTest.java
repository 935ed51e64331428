package dev.debrief.notifications.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.notifications.channel.Outcome;
import dev.debrief.notifications.channel.SendResult;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSenderTest {

    @ParameterizedTest
    @CsvSource({
        "550, no such mailbox, REJECTED",
        "554, refused, REJECTED",
        "421, shutting down, NON_2XX",
        "450, mailbox busy, NON_2XX",
        "535, credentials are wrong, NON_2XX"
    })
    void aPermanentErrorIsNotRetriedUnlessItIsAboutOurCredentials(int code, String words, Outcome outcome) {
        SendResult attempt = MailSender.classify(
                new CompletionException(new SMTPException("sending failed", code, List.of(code + " " + words), false)));

        assertThat(attempt.outcome()).isEqualTo(outcome);
        assertThat(attempt.status()).isEqualTo(code);
        assertThat(attempt.detail()).contains(words);
    }

    @Test
    void aRefusedConnectionIsUnreachable() {
        SendResult attempt = MailSender.classify(new CompletionException(new ConnectException("Connection refused")));

        assertThat(attempt.outcome()).isEqualTo(Outcome.UNREACHABLE);
    }
}
