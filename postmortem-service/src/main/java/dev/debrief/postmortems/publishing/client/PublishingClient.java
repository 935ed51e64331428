package dev.debrief.postmortems.publishing.client;

import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.platform.peer.Checkup;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A product that pages can be published to. Implementations are thread-safe and keep nothing between calls. */
public interface PublishingClient {

    Set<TargetKind> kinds();

    TargetTraits traits(TargetKind kind);

    /**
     * How long a page that was requested without an answer may still appear. Until then, it is neither looked for nor
     * requested again.
     */
    default Duration settling() {
        return Duration.ofSeconds(90);
    }

    /**
     * Reads what pages are published to, and changes nothing.
     *
     * @throws ApiUnavailableException without a usable response
     * @throws ApiLimitedException if a limit of calls is reached
     */
    Checkup check(TargetAccess access);

    /**
     * Creates a page, or updates it in place. After an unknown outcome, call it again with the same arguments: it looks
     * for the mark before it creates a page, and continues what was interrupted. At every moment, the page has a
     * complete content. Not for two callers of the same page at once.
     *
     * @param previous null if none is known
     * @throws PageGoneException if the previous page was deleted; it is not created again
     * @throws ApiUnavailableException if the outcome is unknown
     * @throws ApiLimitedException if a limit of calls is reached
     * @throws PublishingInterruptedException if the time of an attempt is over
     * @throws ApiRefusedException if the product will not do it, however often it is asked
     */
    PublishedPage publish(TargetAccess access, PageDraft draft, @Nullable PublishedPage previous);
}
