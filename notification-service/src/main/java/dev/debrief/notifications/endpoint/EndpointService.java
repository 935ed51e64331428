package dev.debrief.notifications.endpoint;

import dev.debrief.notifications.outbound.WebhooksConfig;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.secret.SecretBox;
import dev.debrief.platform.secret.UnreadableSecretException;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The use cases of endpoints, all for admins. */
@ApplicationScoped
@Transactional
public class EndpointService {

    private static final Logger LOG = Logger.getLogger(EndpointService.class);
    private static final String SUBJECT = "endpoint";

    private final EndpointRepository endpoints;
    private final EndpointEventPublisher events;
    private final SecretBox secrets;
    private final UrlGuard guard;
    private final WebhooksConfig config;
    private final AuditLog audit;
    private final Clock clock;

    EndpointService(
            EndpointRepository endpoints,
            EndpointEventPublisher events,
            SecretBox secrets,
            UrlGuard guard,
            WebhooksConfig config,
            AuditLog audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.events = events;
        this.secrets = secrets;
        this.guard = guard;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    public IssuedSecret add(EndpointSettings settings, Actor actor) {
        requireAllowed(settings.url());
        requireUniqueName(settings.name());
        UUID id = Ids.next();
        String secret = EndpointSecret.generate();
        Endpoint endpoint = new Endpoint(id, settings, secrets.seal(id.toString(), secret), clock.instant());
        endpoints.persist(endpoint);
        audit.record(actor, "endpoint.added", endpoint.auditSubject(), null, endpoint.settings());
        return new IssuedSecret(endpoint, secret);
    }

    public Endpoint edit(
            EntityRef ref, Precondition precondition, UnaryOperator<EndpointSettings> change, Actor actor) {
        Endpoint endpoint = requireLocked(ref, precondition);
        EndpointSettings before = endpoint.settings();
        EndpointSettings after = change.apply(before);
        if (after.equals(before)) {
            return endpoint;
        }
        if (!after.url().equals(before.url())) {
            requireAllowed(after.url());
        }
        if (!after.name().equals(before.name())) {
            requireUniqueName(after.name());
        }
        events.publish(endpoint, endpoint.edit(after, actor.handle(), clock.instant()));
        audit.record(actor, "endpoint.edited", endpoint.auditSubject(), before, endpoint.settings());
        return endpoint;
    }

    /** Issues a new secret. The previous secret also signs for a while, so that the receiver can switch. */
    public IssuedSecret rotateSecret(EntityRef ref, Precondition precondition, Actor actor) {
        Endpoint endpoint = requireLocked(ref, precondition);
        Instant now = clock.instant();
        String secret = EndpointSecret.generate();
        endpoint.rotate(secrets.seal(endpoint.id().toString(), secret), now.plus(config.secretOverlap()), now);
        EndpointSettings unchanged = endpoint.settings();
        audit.record(actor, "endpoint.secret-rotated", endpoint.auditSubject(), unchanged, unchanged);
        return new IssuedSecret(endpoint, secret);
    }

    /**
     * Seals all secrets with the first configured key, so that the other keys can be removed.
     *
     * @return how many endpoints changed
     */
    int resealSecrets() {
        int resealed = 0;
        for (Endpoint endpoint : endpoints.findAllLocked()) {
            try {
                if (endpoint.reseal(stored -> secrets.reseal(endpoint.id().toString(), stored))) {
                    resealed++;
                }
            } catch (UnreadableSecretException unreadable) {
                LOG.errorf("Webhooks to endpoint '%s' cannot be signed: %s", endpoint.name(), unreadable.getMessage());
            }
        }
        return resealed;
    }

    public void remove(EntityRef ref, Precondition precondition, Actor actor) {
        Endpoint endpoint = requireLocked(ref, precondition);
        endpoints.delete(endpoint);
        audit.record(actor, "endpoint.removed", endpoint.auditSubject(), endpoint.settings(), null);
    }

    public Endpoint get(EntityRef ref) {
        return ref.id().flatMap(id -> endpoints.findByIdOptional(id)).orElseThrow(() -> ref.notFound(SUBJECT));
    }

    public List<Endpoint> list(PageRequest page) {
        return endpoints.findAfter(page.after().map(position -> position.get(0)), page.fetchSize());
    }

    /** The enabled endpoints among the ids; for a restricted subject, only those that receive restricted events. */
    public List<Endpoint> receivers(Set<UUID> ids, boolean restricted) {
        return endpoints.findEnabled(ids).stream()
                .filter(endpoint -> !restricted || endpoint.receivesRestricted())
                .toList();
    }

    /**
     * The target of the endpoint; null when it does not exist.
     *
     * @throws UnreadableSecretException when its current secret cannot be opened
     */
    public @Nullable WebhookTarget target(UUID id) {
        Endpoint endpoint = endpoints.findById(id);
        if (endpoint == null) {
            return null;
        }
        List<String> sealed = endpoint.sealedSecrets(clock.instant());
        List<String> opened = new ArrayList<>();
        opened.add(secrets.open(id.toString(), sealed.get(0)));
        sealed.stream()
                .skip(1)
                .flatMap(previous -> openPrevious(endpoint, previous).stream())
                .forEach(opened::add);
        return new WebhookTarget(endpoint.name(), endpoint.url(), opened, endpoint.enabled());
    }

    /** A previous secret whose key is lost must not keep the current one from signing. */
    private Optional<String> openPrevious(Endpoint endpoint, String sealed) {
        try {
            return Optional.of(secrets.open(endpoint.id().toString(), sealed));
        } catch (UnreadableSecretException unreadable) {
            LOG.warnf(
                    "The previous secret of endpoint '%s' does not sign: %s", endpoint.name(), unreadable.getMessage());
            return Optional.empty();
        }
    }

    public void recordSuccess(UUID id) {
        endpoints.findLocked(id).ifPresent(Endpoint::recordSuccess);
    }

    public void recordFailure(UUID id) {
        publishFor(id, Endpoint::recordFailure);
    }

    /** The receiver no longer exists. */
    public void recordGone(UUID id) {
        publishFor(id, Endpoint::recordGone);
    }

    private void publishFor(UUID id, BiFunction<Endpoint, Instant, List<EndpointDomainEvent>> change) {
        endpoints
                .findLocked(id)
                .ifPresent(endpoint -> events.publish(endpoint, change.apply(endpoint, clock.instant())));
    }

    private void requireAllowed(String url) {
        try {
            guard.requireAllowed(url);
        } catch (RefusedUrlException refused) {
            throw EndpointProblem.URL_REFUSED
                    .because("The URL cannot be used: " + refused.reason())
                    .at("/url", refused.reason());
        }
    }

    private void requireUniqueName(String name) {
        endpoints.findByNameLocked(name).ifPresent(taken -> {
            throw EndpointProblem.NAME_TAKEN
                    .because("An endpoint named '" + name + "' already exists. Choose another name.")
                    .with("endpointId", taken.id());
        });
    }

    private Endpoint requireLocked(EntityRef ref, Precondition precondition) {
        Endpoint endpoint = ref.id().flatMap(endpoints::findLocked).orElseThrow(() -> ref.notFound(SUBJECT));
        precondition.require(endpoint.revision());
        return endpoint;
    }
}
