package dev.debrief.incidents.ingress.source;

import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.SourceKinds;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.cache.CachedValue;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.job.Jobs;
import dev.debrief.platform.outgoing.RefusedUrlException;
import dev.debrief.platform.outgoing.UrlGuard;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.secret.OwnedSecrets;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The use cases of sources, all for admins, and what deliveries need to know about them. */
@ApplicationScoped
@Transactional
public class IngressSourceService {

    private final IngressSourceRepository sources;
    private final SourceSecrets secrets;
    private final SourceKinds kinds;
    private final UrlGuard guard;
    private final SourceConfig config;
    private final Jobs jobs;
    private final AuditLog audit;
    private final Clock clock;

    /** By key. It is read with each delivery. */
    private final CachedValue<Map<String, ReceivingSource>> receiving;

    IngressSourceService(
            IngressSourceRepository sources,
            SourceSecrets secrets,
            SourceKinds kinds,
            UrlGuard guard,
            SourceConfig config,
            CachedValues cachedValues,
            Jobs jobs,
            AuditLog audit,
            Clock clock) {
        this.sources = sources;
        this.secrets = secrets;
        this.kinds = kinds;
        this.guard = guard;
        this.config = config;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
        this.receiving = cachedValues.of(() -> opened(sources.listCurrent(), secrets, clock.instant()));
    }

    private static Map<String, ReceivingSource> opened(List<IngressSource> all, SourceSecrets secrets, Instant now) {
        return all.stream()
                .map(source -> secrets.open(source, now))
                .collect(Collectors.toUnmodifiableMap(ReceivingSource::key, Function.identity()));
    }

    public IssuedSecret add(NewSource request, Actor actor) {
        SourceKind kind = kinds.find(request.kind()).orElseThrow(this::unknownKind);
        SourceEdit content = request.content();
        String secret = Objects.requireNonNullElseGet(request.secret(), OwnedSecrets::generate);
        requireUsable(kind, secret, request.secret() != null);
        requireAllowed(content.settings().api().url());
        if (sources.find(request.key(), LockModeType.NONE).isPresent()) {
            throw IngressSourceProblem.SOURCE_EXISTS.because(
                    "The source " + request.key() + " already exists. Choose another key.");
        }
        Instant now = clock.instant();
        UUID id = Ids.next();
        IngressSource source = new IngressSource(id, request.key(), kind.name(), secrets.seal(id, secret), now);
        source.edit(content.settings(), sealedToken(id, content), now);
        sources.persistAndFlush(source);
        receiving.change();
        audit.record(actor, "ingress-source.added", source.auditSubject(), null, source.settings());
        return new IssuedSecret(source, secret);
    }

    public IngressSource get(String key) {
        return require(key, LockModeType.NONE);
    }

    public Optional<IngressSource> find(String key) {
        return sources.find(key, LockModeType.NONE);
    }

    public List<IngressSource> list(PageRequest page) {
        return sources.page(page);
    }

    /** @param change computes the new settings from the current ones */
    public IngressSource edit(
            String key, Precondition precondition, Function<SourceSettings, SourceEdit> change, Actor actor) {
        IngressSource source = requireLocked(key, precondition);
        SourceSettings before = source.settings();
        SourceEdit after = change.apply(before);
        if (after.settings().equals(before) && after.newToken() == null) {
            return source;
        }
        String url = after.settings().api().url();
        if (!Objects.equals(url, before.api().url())) {
            requireAllowed(url);
        }
        requireTokenOfItsServer(before.api(), after);
        source.edit(after.settings(), sealedToken(source.id(), after), clock.instant());
        receiving.change();
        audit.record(actor, "ingress-source.edited", source.auditSubject(), before, source.settings());
        return source;
    }

    /**
     * Replaces the secret. The previous one is also accepted for a while, so that the sender can switch.
     *
     * @param given null to generate one
     */
    public IssuedSecret rotateSecret(String key, Precondition precondition, @Nullable String given, Actor actor) {
        IngressSource source = requireLocked(key, precondition);
        String secret = Objects.requireNonNullElseGet(given, OwnedSecrets::generate);
        kinds.find(source.kind()).ifPresent(kind -> requireUsable(kind, secret, given != null));
        Instant now = clock.instant();
        source.rotate(secrets.seal(source.id(), secret), now.plus(config.secretOverlap()), now);
        receiving.change();
        SourceSettings unchanged = source.settings();
        audit.record(actor, "ingress-source.secret-rotated", source.auditSubject(), unchanged, unchanged);
        return new IssuedSecret(source, secret);
    }

    /**
     * Removes a source; a job deletes its people, deliveries and changes. Incidents stay as they are, and the key can
     * be used again.
     */
    public void remove(String key, Precondition precondition, Actor actor) {
        IngressSource source = requireLocked(key, precondition);
        SourceSettings before = source.settings();
        source.remove(clock.instant());
        jobs.enqueue(SourceRemovalHandler.job(source.id()));
        receiving.change();
        audit.record(actor, "ingress-source.removed", source.auditSubject(), before, null);
    }

    /** A source that may send deliveries, also if it is disabled; as it was about a second ago. */
    public Optional<ReceivingSource> receiving(String key) {
        return Optional.ofNullable(receiving.get().get(key));
    }

    /**
     * A source of stored rows, also if it was removed and they are still being deleted.
     *
     * @throws ProblemException NOT_FOUND if there is none
     */
    public ReceivingSource receiving(UUID id) {
        return sources.findByIdOptional(id)
                .map(source -> secrets.open(source, clock.instant()))
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("The source was removed."));
    }

    /**
     * Seals all secrets with the first configured key, so that the other keys can be removed.
     *
     * @return how many sources changed
     */
    int resealSecrets() {
        return (int) sources.findAllLocked().stream().filter(secrets::reseal).count();
    }

    private @Nullable String sealedToken(UUID sourceId, SourceEdit edit) {
        String token = edit.newToken();
        return token == null ? null : secrets.sealToken(sourceId, token);
    }

    private IngressSource requireLocked(String key, Precondition precondition) {
        IngressSource source = require(key, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(source.revision());
        return source;
    }

    private IngressSource require(String key, LockModeType lock) {
        return sources.find(key, lock)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no source with this key."));
    }

    private ProblemException unknownKind() {
        return StandardProblem.VALIDATION_FAILED
                .because("There is no such kind of sources.")
                .at("/kind", "must be one of " + String.join(", ", kinds.names()));
    }

    /** Some kinds need a secret in a format of the sender. */
    private static void requireUsable(SourceKind kind, String secret, boolean given) {
        try {
            kind.authentication(List.of(secret));
        } catch (IllegalArgumentException notInItsFormat) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Sources of the kind " + kind.name() + " need the secret that the sender shows.")
                    .at("/secret", given ? "is not in the format of the sender" : "is required for this kind");
        }
    }

    /** Otherwise who may edit a source could have its token sent to a server of their own. */
    private static void requireTokenOfItsServer(SourceApi before, SourceEdit after) {
        SourceApi api = after.settings().api();
        if (before.hasToken() && api.hasToken() && after.newToken() == null && !api.isAtServerOf(before)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("The stored token was given for another server. Send the token of the new one.")
                    .at("/api/token", "is required with another server in url");
        }
    }

    private void requireAllowed(@Nullable String url) {
        if (url == null) {
            return;
        }
        try {
            guard.requireAllowed(url);
        } catch (RefusedUrlException refused) {
            throw IngressSourceProblem.URL_REFUSED
                    .because("The URL of the API cannot be used: " + refused.reason())
                    .at("/api/url", refused.reason());
        }
    }
}
