package dev.debrief.platform.startup;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Configures whom the process trusts. */
@ConfigMapping(prefix = "debrief.tls")
public interface TlsConfig {

    /** File with certificates in PEM that are trusted in addition to the public ones. */
    Optional<Path> caCertificates();
}
