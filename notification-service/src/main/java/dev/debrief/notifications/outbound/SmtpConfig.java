package dev.debrief.notifications.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Optional;

/** Configures the mail server. */
@ConfigMapping(prefix = "debrief.smtp")
interface SmtpConfig {

    /** Host of the mail server. */
    String host();

    /** Port of the mail server. */
    int port();

    /** Sender address. */
    String from();

    /** User, if the mail server requires one. */
    Optional<String> user();

    /** Password of the user. */
    Optional<String> password();

    /** Whether mail is encrypted by STARTTLS. */
    @WithDefault("OPTIONAL")
    StartTLSOptions startTls();

    /** How long the mail server may be silent before its connection is given up. */
    @WithDefault("20s")
    Duration timeout();

    /** After how many mails a connection is closed. */
    @WithDefault("100")
    int mailsPerConnection();
}
