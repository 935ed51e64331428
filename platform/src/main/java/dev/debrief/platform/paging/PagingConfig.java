package dev.debrief.platform.paging;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Cursors are encrypted, so that a caller cannot forge one. */
@ConfigMapping(prefix = "debrief.cursor")
interface PagingConfig {

    /**
     * Key of the cursors, the same for all replicas of a service. Only in the profiles dev and test it may be absent:
     * cursors then expire with the process.
     */
    Optional<String> secret();
}
