package dev.debrief.platform.paging;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Cursors are signed, so that a caller cannot make one up. */
@ConfigMapping(prefix = "debrief.cursor")
interface PagingConfig {

    /** Signs the cursors; the same for all replicas of a service. Without one, cursors end with the process. */
    Optional<String> secret();
}
