package dev.debrief.postmortems.publishing.publication;

import dev.debrief.platform.job.JobResult;
import dev.debrief.platform.memory.MemoryBudget;
import dev.debrief.platform.memory.MemoryBudget.Reservation;
import dev.debrief.platform.outgoing.api.ApiException;
import dev.debrief.platform.outgoing.api.ApiLimitedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.postmortems.publishing.PublishingConfig;
import dev.debrief.postmortems.publishing.TargetConnectionService;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.PublishingClient;
import dev.debrief.postmortems.publishing.client.PublishingClients;
import dev.debrief.postmortems.publishing.client.PublishingInterruptedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Attempts to publish, and decides what follows from a failure. Not in a transaction. */
@ApplicationScoped
class PublicationAttempts {

    /** Names no class: it is shown to people. */
    static final String UNEXPECTED = "Unexpected failure. The log of postmortem-service says why.";

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration UNTIL_MEMORY_IS_FREE = Duration.ofSeconds(5);
    private static final Duration MEMORY_WAIT = Duration.ofSeconds(2);

    /** A document with its files. */
    private static final long ATTEMPT_MEMORY = 16 * 1024 * 1024L;

    private final PublicationAttemptService store;
    private final PublishingClients clients;
    private final TargetConnectionService targets;

    /** Not that of large reads: an attempt keeps it while it waits for its target. */
    private final MemoryBudget memory;

    PublicationAttempts(
            PublicationAttemptService store,
            PublishingClients clients,
            TargetConnectionService targets,
            PublishingConfig config) {
        this.store = store;
        this.clients = clients;
        this.targets = targets;
        this.memory = new MemoryBudget(config.memory().asLongValue(), Integer.MAX_VALUE, MEMORY_WAIT);
    }

    JobResult attempt(UUID publicationId, long request) {
        Optional<Reservation> reserved = memory.reserve(ATTEMPT_MEMORY);
        if (reserved.isEmpty()) {
            return JobResult.postponed("Other postmortems are being published.", UNTIL_MEMORY_IS_FREE);
        }
        try (Reservation memoryInUse = reserved.get()) {
            Claim claim = store.claim(publicationId, request);
            return claim instanceof Claim.Held held ? attempt(held) : ((Claim.Ended) claim).result();
        }
    }

    private JobResult attempt(Claim.Held held) {
        try {
            return publish(held);
        } catch (RuntimeException | Error unexpected) {
            store.released(held, UNEXPECTED);
            throw unexpected;
        }
    }

    private JobResult publish(Claim.Held held) {
        UUID target = held.target().id();
        try {
            PublishedPage page = client(held).publish(held.target().access(), held.draft(), held.previous());
            targets.answered(target, held.at());
            return store.published(held, page)
                    ? JobResult.succeeded(page.url())
                    : JobResult.postponed("Another attempt has begun.", SOON);
        } catch (PageGoneException gone) {
            targets.answered(target, held.at());
            store.gone(held, gone.reason());
            return JobResult.dead("PAGE_GONE", gone.reason());
        } catch (PublishingInterruptedException interrupted) {
            store.released(held, null);
            return JobResult.postponed(interrupted.reason(), SOON);
        } catch (ApiLimitedException limited) {
            store.released(held, limited.reason());
            return JobResult.postponed(
                    limited.reason(), targets.limited(target, limited.reason(), limited.retryAfter()));
        } catch (ApiUnavailableException unavailable) {
            store.released(held, unavailable.reason());
            targets.failed(target, unavailable.reason());
            return JobResult.retry("UNAVAILABLE", unavailable.reason())
                    .withResponse(null, null, unavailable.retryAfter());
        } catch (ApiRefusedException refused) {
            return isRefusedByTarget(held, refused) ? targetRefused(held, refused) : pageRefused(held, refused);
        }
    }

    /** A page may be refused, by its restrictions, in a place that can be used. */
    private boolean isRefusedByTarget(Claim.Held held, ApiRefusedException refused) {
        return switch (refused.fault()) {
            case ACCESS -> true;
            case REQUEST -> false;
            case FORBIDDEN, NOT_FOUND, GONE -> !isPlaceUsable(held);
        };
    }

    /** Also if that cannot be found out now. */
    private boolean isPlaceUsable(Claim.Held held) {
        try {
            return client(held).check(held.target().access()).passed();
        } catch (ApiRefusedException refused) {
            return false;
        } catch (ApiException unknown) {
            return true;
        }
    }

    private JobResult targetRefused(Claim.Held held, ApiRefusedException refused) {
        store.refused(held, refused.reason());
        return targets.refused(held.target().id(), refused.reason())
                ? JobResult.dead("DISABLED", "The publishing target is disabled now: " + refused.reason())
                : JobResult.retry("REFUSED", refused.reason());
    }

    /** What may not be written may become writable; what is not valid does not become valid. */
    private JobResult pageRefused(Claim.Held held, ApiRefusedException refused) {
        store.released(held, refused.reason());
        return refused.fault() == Fault.REQUEST
                ? JobResult.dead("REFUSED", refused.reason())
                : JobResult.retry("REFUSED", refused.reason());
    }

    private PublishingClient client(Claim.Held held) {
        return clients.of(held.target().access().kind());
    }
}
