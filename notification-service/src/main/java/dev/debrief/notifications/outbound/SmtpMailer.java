package dev.debrief.notifications.outbound;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Sends mail, and gives up connections on which the mail server is silent. The mailer of Quarkus has no such timeout: a
 * server that hangs would occupy its few connections until a restart.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SmtpMailer implements ReactiveMailer {

    /** The name of a TLS configuration with the certificates to trust, if the mail server has one of its own. */
    private static final String TLS = "mail";

    private static final int CONNECTIONS = 4;

    private final MailClient client;
    private final String from;

    SmtpMailer(Vertx vertx, SmtpConfig config, TlsConfigurationRegistry certificates) {
        MailConfig server = new MailConfig()
                .setHostname(config.host())
                .setPort(config.port())
                .setStarttls(config.startTls())
                .setMaxPoolSize(CONNECTIONS)
                .setMaxMailsPerConnection(config.mailsPerConnection());
        config.user().ifPresent(server::setUsername);
        config.password().ifPresent(server::setPassword);
        certificates.get(TLS).map(TlsConfiguration::getTrustStoreOptions).ifPresent(server::setTrustOptions);
        int timeout = Math.toIntExact(config.timeout().toMillis());
        server.setConnectTimeout(timeout).setIdleTimeout(timeout).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        // If one of several recipients is refused, a pipelined DATA leaves a connection that waits for the content.
        server.setPipelining(false);
        this.client = MailClient.create(vertx, server);
        this.from = config.from();
    }

    @Override
    public Uni<Void> send(Mail... mails) {
        List<Uni<Void>> sent = Arrays.stream(mails).map(this::send).toList();
        return sent.size() == 1
                ? sent.get(0)
                : Uni.join().all(sent).andFailFast().replaceWithVoid();
    }

    private Uni<Void> send(Mail mail) {
        return Uni.createFrom()
                .completionStage(() -> client.sendMail(message(mail)).toCompletionStage())
                .replaceWithVoid();
    }

    private MailMessage message(Mail mail) {
        MailMessage message = new MailMessage()
                .setFrom(from)
                .setTo(mail.getTo())
                .setSubject(mail.getSubject())
                .setText(mail.getText());
        if (mail.getHtml() != null) {
            message.setHtml(mail.getHtml());
        }
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        mail.getHeaders().forEach(headers::add);
        return message.setHeaders(headers);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
