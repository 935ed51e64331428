package dev.debrief.platform.startup;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Requires a secret for cursors, because one that each replica makes up works only while there is one replica. */
@ApplicationScoped
class CursorSecretCheck {

    private static final Set<String> WITH_ONE_REPLICA = Set.of("dev", "test");

    private final StartupConfig.Cursor config;

    CursorSecretCheck(StartupConfig config) {
        this.config = config.cursor();
    }

    void run() {
        boolean isSet = config.secret().filter(secret -> !secret.isBlank()).isPresent();
        if (!isSet && ConfigUtils.getProfiles().stream().noneMatch(WITH_ONE_REPLICA::contains)) {
            throw new StartupFailedException("debrief.cursor.secret is not set, so that other replicas would reject the"
                    + " cursors of this one. Set DEBRIEF_CURSOR_SECRET to the same random text on all replicas of the"
                    + " service; generate one with: openssl rand -base64 32");
        }
    }
}
