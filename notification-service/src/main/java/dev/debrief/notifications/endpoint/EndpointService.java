package dev.debrief.notifications.endpoint;

import dev.debrief.notifications.outbound.RefusedUrlException;
import dev.debrief.notifications.outbound.UrlGuard;
import dev.debrief.notifications.outbound.WebhooksConfig;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Use cases around endpoints, all for admins. */
@ApplicationScoped
@Transactional
public class EndpointService {

    private static final String SUBJECT = "endpoint";

    private final EndpointRepository endpoints;
    private final EndpointEventPublisher events;
    private final SecretCipher box;
    private final UrlGuard guard;
    private final WebhooksConfig config;
    private final AuditLog audit;
    private final Clock clock;

    EndpointService(
            EndpointRepository endpoints,
            EndpointEventPublisher events,
            SecretCipher box,
            UrlGuard guard,
            WebhooksConfig config,
            AuditLog audit,
            Clock clock) {
        this.endpoints = endpoints;
        this.events = events;
        this.box = box;
        this.guard = guard;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    public IssuedSecret add(EditEndpoint values, Actor actor) {
        requireAllowed(values.url());
        requireUniqueName(values.name());
        UUID id = Ids.next();
        String secret = EndpointSecret.generate();
        Endpoint endpoint = new Endpoint(id, values, box.seal(id, secret), clock.instant());
        endpoints.persist(endpoint);
        record(actor, "endpoint.added", endpoint, null);
        return new IssuedSecret(endpoint, secret);
    }

    public Endpoint edit(EntityRef ref, Precondition precondition, UnaryOperator<EditEndpoint> change, Actor actor) {
        Endpoint endpoint = requireLocked(ref, precondition);
        EditEndpoint before = endpoint.values();
        EditEndpoint after = change.apply(before);
        if (after.equals(before)) {
            return endpoint;
        }
        if (!after.url().equals(before.url())) {
            requireAllowed(after.url());
        }
        if (!after.name().equals(before.name())) {
            requireUniqueName(after.name());
        }
        Instant now = clock.instant();
        endpoint.edit(after, actor.handle(), now);
        if (before.enabled() && !after.enabled()) {
            events.disabled(endpoint, now);
        }
        record(actor, "endpoint.edited", endpoint, before);
        return endpoint;
    }

    /** Gives a new secret; the one before signs along for a while, so that the receiver can change over. */
    public IssuedSecret rotateSecret(EntityRef ref, Precondition precondition, Actor actor) {
        Endpoint endpoint = requireLocked(ref, precondition);
        Instant now = clock.instant();
        String secret = EndpointSecret.generate();
        endpoint.rotate(box.seal(endpoint.id(), secret), now.plus(config.secretOverlap()), now);
        record(actor, "endpoint.secret-rotated", endpoint, endpoint.values());
        return new IssuedSecret(endpoint, secret);
    }

    public void remove(EntityRef ref, Precondition precondition, Actor actor) {
        Endpoint endpoint = requireLocked(ref, precondition);
        endpoints.delete(endpoint);
        audit.record(actor, "endpoint.removed", AuditSubject.of(SUBJECT, endpoint.id()), endpoint.values(), null);
    }

    public Endpoint get(EntityRef ref) {
        return ref.id().flatMap(id -> endpoints.findByIdOptional(id)).orElseThrow(() -> ref.notFound(SUBJECT));
    }

    public List<Endpoint> list(PageRequest page) {
        return endpoints.findAfter(page.after().map(position -> position.get(0)), page.fetchSize());
    }

    /** Those of the endpoints that an event can be sent to. */
    public List<Endpoint> receivers(List<UUID> ids, boolean restricted) {
        return endpoints.findEnabled(ids).stream()
                .filter(endpoint -> !restricted || endpoint.receivesRestricted())
                .toList();
    }

    /** Where to send; null when the endpoint is gone. */
    public @Nullable WebhookTarget target(UUID id) {
        Endpoint endpoint = endpoints.findById(id);
        if (endpoint == null) {
            return null;
        }
        List<String> secrets = endpoint.encryptedSecrets(clock.instant()).stream()
                .map(secret -> box.open(id, secret))
                .toList();
        return new WebhookTarget(endpoint.name(), endpoint.url(), secrets, endpoint.enabled());
    }

    public void succeeded(UUID id) {
        endpoints.findLocked(id).ifPresent(Endpoint::succeeded);
    }

    public void failed(UUID id) {
        endpoints.findLocked(id).ifPresent(endpoint -> {
            if (endpoint.failed(clock.instant())) {
                disable(endpoint, "Every try has failed for 5 days.");
            }
        });
    }

    /** The receiver said that it is gone for good. */
    public void gone(UUID id) {
        endpoints
                .findLocked(id)
                .filter(Endpoint::enabled)
                .ifPresent(endpoint -> disable(endpoint, "The receiver answered 410 Gone."));
    }

    private void disable(Endpoint endpoint, String reason) {
        Instant now = clock.instant();
        endpoint.disable(reason, now);
        events.disabled(endpoint, now);
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
                    .because("There is an endpoint called '" + name + "' already; choose another name.")
                    .with("endpointId", taken.id());
        });
    }

    private Endpoint requireLocked(EntityRef ref, Precondition precondition) {
        Endpoint endpoint = ref.id().flatMap(endpoints::findLocked).orElseThrow(() -> ref.notFound(SUBJECT));
        precondition.require(endpoint.revision());
        return endpoint;
    }

    private void record(Actor actor, String action, Endpoint endpoint, @Nullable EditEndpoint before) {
        audit.record(actor, action, AuditSubject.of(SUBJECT, endpoint.id()), before, endpoint.values());
    }
}
