package dev.debrief.localstack.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.localstack.host.Ports;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @TempDir
    private Path directory;

    @Test
    void storesMessagesAcrossRestarts() throws Exception {
        // Given
        var catcher = new MailCatcher(directory, Ports.free(), Clock.systemUTC());
        catcher.start();

        // When
        send(catcher.port(), "qa@example.org", "Überfällig: AI-1");
        send(catcher.port(), "devops@example.org", "AI-4");
        catcher.stop();

        // Then
        var later = new MailCatcher(directory, Ports.free(), Clock.systemUTC());
        assertThat(later.messages()).extracting(CaughtMail::subject).containsExactly("Überfällig: AI-1", "AI-4");
        assertThat(later.messagesTo("qa@example.org")).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("fällig");
            assertThat(mail.file()).hasExtension("eml");
        });
    }

    private static void send(int port, String to, String subject) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("debrief@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText("Sie ist fällig.", "UTF-8");
        Transport.send(message);
    }
}
