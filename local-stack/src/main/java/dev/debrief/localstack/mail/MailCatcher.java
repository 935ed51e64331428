package dev.debrief.localstack.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.debrief.localstack.host.LocalStackException;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An SMTP server that stores each message as an {@code .eml} file instead of delivering it. Thread-safe. */
public final class MailCatcher {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Session PARSER = Session.getInstance(new Properties());

    private final Path directory;
    private final int port;
    private final Clock clock;
    private final AtomicLong sequence = new AtomicLong();
    private @Nullable GreenMail server;

    public MailCatcher(Path directory, int port, Clock clock) {
        this.directory = directory;
        this.port = port;
        this.clock = clock;
    }

    public synchronized void start() {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not create the mail directory " + directory, e);
        }
        var started = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.getUserManager().setAuthRequired(false);
        started.getUserManager()
                .setMessageDeliveryHandler((message, recipient) -> store(started.getUserManager(), message, recipient));
        started.start();
        server = started;
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    public int port() {
        return port;
    }

    /** All caught messages, oldest first, including those of earlier runs. */
    public List<CaughtMail> messages() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MailCatcher::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not list " + directory, e);
        }
    }

    public int count() {
        return messages().size();
    }

    /** Messages to an address. */
    public List<CaughtMail> messagesTo(String address) {
        return messages().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    private GreenMailUser store(UserManager users, MovingMessage message, MailAddress recipient)
            throws MessagingException, UserException {
        var name = NAME.format(clock.instant()) + "-" + sequence.incrementAndGet();
        var unfinished = directory.resolve(name + ".part");
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                message.getMessage().writeTo(out);
            }
            Files.move(unfinished, directory.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("Could not store the message", e);
        }
        var existing = users.getUserByEmail(recipient.getEmail());
        return existing != null
                ? existing
                : users.createUser(recipient.getEmail(), recipient.getEmail(), recipient.getEmail());
    }

    private static CaughtMail read(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(PARSER, in);
            return new CaughtMail(
                    file,
                    message.getHeader("From", ", "),
                    message.getHeader("To", ", "),
                    message.getSubject() == null ? "" : message.getSubject(),
                    message.getHeader("Date", ", ") == null ? "" : message.getHeader("Date", ", "),
                    text(message));
        } catch (IOException | MessagingException e) {
            throw new LocalStackException("Cannot read the e-mail " + file + ": " + e.getMessage(), e);
        }
    }

    private static String text(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var text = text(inner);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
