package dev.debrief.notifications.endpoint;

import dev.debrief.notifications.outbound.WebhooksConfig;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The use cases of endpoints, all for admins. */
@ApplicationScoped
@Transactional
public class EndpointService {

    private static final String SUBJECT = "endpoint";

    private final EndpointRepository endpoints;
    private final EndpointEventPublisher events;
    private final EndpointSecrets secrets;
    private final EndpointUrls urls;
    private final WebhooksConfig config;
    private final AuditLog audit;
    private final Clock clock;

    EndpointService(
            EndpointRepository endpoints,
            EndpointEventPublisher events,
            EndpointSecrets secrets,
            EndpointUrls urls,
            WebhooksConfig config,
            AuditLog audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.events = events;
        this.secrets = secrets;
        this.urls = urls;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param settings with the whole URL */
    public IssuedSecret add(EndpointSettings settings, Actor actor) {
        EndpointKind kind = settings.kind();
        urls.requireAllowed(kind, settings.url());
        requireUniqueName(settings.name());
        UUID id = Ids.next();
        String secret = kind.signs() ? EndpointSecret.generate() : null;
        Endpoint endpoint = new Endpoint(
                id,
                settings.withUrl(EndpointUrls.shown(kind, settings.url())),
                secrets.sealUrl(id, kind, settings.url()),
                secret == null ? null : secrets.seal(id, secret),
                clock.instant());
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
        String newUrl = after.url().equals(before.url()) ? null : after.url();
        if (newUrl != null) {
            urls.requireAllowed(endpoint.kind(), newUrl);
            after = after.withUrl(EndpointUrls.shown(endpoint.kind(), newUrl));
        }
        if (!after.name().equals(before.name())) {
            requireUniqueName(after.name());
        }
        String sealedUrl = newUrl == null ? null : secrets.sealUrl(endpoint.id(), endpoint.kind(), newUrl);
        events.publish(endpoint, endpoint.edit(after, sealedUrl, actor.handle(), clock.instant()));
        audit.record(actor, "endpoint.edited", endpoint.auditSubject(), before, endpoint.settings());
        return endpoint;
    }

    /** Issues a new secret. The previous secret also signs for a while, so that the receiver can switch. */
    public IssuedSecret rotateSecret(EntityRef ref, Precondition precondition, Actor actor) {
        Endpoint endpoint = requireLocked(ref, precondition);
        Instant now = clock.instant();
        String secret = EndpointSecret.generate();
        endpoint.rotate(secrets.seal(endpoint.id(), secret), now.plus(config.secretOverlap()), now);
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
        return (int) endpoints.findAllLocked().stream().filter(secrets::reseal).count();
    }

    public void remove(EntityRef ref, Precondition precondition, Actor actor) {
        Endpoint endpoint = requireLocked(ref, precondition);
        endpoints.delete(endpoint);
        audit.record(actor, "endpoint.removed", endpoint.auditSubject(), endpoint.settings(), null);
    }

    public Endpoint get(EntityRef ref) {
        return ref.id().flatMap(id -> endpoints.findByIdOptional(id)).orElseThrow(() -> ref.notFound(SUBJECT));
    }

    /** @throws dev.debrief.platform.problem.ProblemException if it does not exist or is disabled */
    public Endpoint getEnabled(EntityRef ref) {
        Endpoint endpoint = get(ref);
        endpoint.requireEnabled();
        return endpoint;
    }

    /** Whether there is such an endpoint. */
    public boolean exists(UUID id) {
        return endpoints.findByIdOptional(id).isPresent();
    }

    public List<Endpoint> list(PageRequest page) {
        return endpoints.findAfter(page.after().map(position -> position.get(0)), page.fetchSize());
    }

    /**
     * The endpoints of a kind among the ids; for a restricted subject, only those that receive restricted events. Also
     * disabled ones: what they miss is queued, so that it can be recovered. One query.
     */
    public List<Endpoint> receivers(Set<UUID> ids, EndpointKind kind, boolean restricted) {
        return endpoints.findOfKind(ids, kind).stream()
                .filter(endpoint -> !restricted || endpoint.receivesRestricted())
                .toList();
    }

    /**
     * The enabled endpoints of these teams, by handle; for a restricted subject, only those that receive restricted
     * events. Teams without any are absent. One query.
     */
    public Map<String, Set<UUID>> ofTeams(Collection<String> teams, boolean restricted) {
        return endpoints.findEnabledOf(teams).stream()
                .filter(endpoint -> !restricted || endpoint.receivesRestricted())
                .collect(Collectors.groupingBy(
                        endpoint -> Objects.requireNonNull(endpoint.team()),
                        Collectors.mapping(Endpoint::id, Collectors.toUnmodifiableSet())));
    }

    /**
     * Where to send to the endpoint; null when it does not exist.
     *
     * @throws dev.debrief.platform.secret.UnreadableSecretException when its current secret cannot be opened
     */
    public @Nullable EndpointTarget target(UUID id) {
        Endpoint endpoint = endpoints.findById(id);
        return endpoint == null
                ? null
                : new EndpointTarget(
                        id,
                        endpoint.kind(),
                        endpoint.name(),
                        secrets.openUrl(endpoint),
                        secrets.open(endpoint, clock.instant()),
                        endpoint.enabled());
    }

    public void recordSuccesses(Collection<UUID> ids) {
        endpoints.clearFailures(ids);
    }

    public void recordFailure(UUID id) {
        publishFor(id, Endpoint::recordFailure);
    }

    /** The receiver no longer exists, or never accepts anything again. */
    public void recordGone(UUID id, String reason) {
        publishFor(id, (endpoint, now) -> endpoint.recordGone(reason, now));
    }

    private void publishFor(UUID id, BiFunction<Endpoint, Instant, List<EndpointDomainEvent>> change) {
        endpoints
                .findLocked(id)
                .ifPresent(endpoint -> events.publish(endpoint, change.apply(endpoint, clock.instant())));
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
