package dev.debrief.postmortems.publishing;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.Backoff;
import dev.debrief.postmortems.publishing.client.PublishingClients;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import dev.debrief.postmortems.publishing.client.TargetSetting;
import dev.debrief.postmortems.publishing.client.TargetTraits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens publishing targets for calls, and records how calls have succeeded. */
@ApplicationScoped
@Transactional
public class TargetConnectionService {

    private static final Logger LOG = Logger.getLogger(TargetConnectionService.class);

    private static final Actor SERVICE = Actor.system("postmortem-service");

    /** For limits that do not say when to try again: at least a minute, growing. */
    private static final Backoff LIMIT = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(15));

    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    private final PublishingTargetRepository targets;
    private final TargetSecrets secrets;
    private final PublishingClients products;
    private final PublishingConfig config;
    private final AuditLog audit;

    TargetConnectionService(
            PublishingTargetRepository targets,
            TargetSecrets secrets,
            PublishingClients products,
            PublishingConfig config,
            AuditLog audit) {
        this.targets = targets;
        this.secrets = secrets;
        this.products = products;
        this.config = config;
        this.audit = audit;
    }

    /** A target that is neither changed nor removed before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<TargetConnection> hold(UUID id) {
        return targets.findHeld(id).map(this::open);
    }

    public Optional<TargetConnection> find(String key) {
        return targets.find(key, LockModeType.NONE).map(this::open);
    }

    /** A target that is neither changed nor removed before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<PublishingTarget> hold(String key) {
        return targets.find(key, LockModeType.PESSIMISTIC_READ);
    }

    /**
     * Those to which postmortems are published when they are published, also if they are disabled. None is removed
     * before the transaction ends.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<PublishingTarget> automatic() {
        return targets.findAutomatic();
    }

    public Optional<PublishingTarget> target(UUID id) {
        return targets.findByIdOptional(id);
    }

    /** The time of the database. */
    public Instant now() {
        return targets.now();
    }

    private TargetConnection open(PublishingTarget target) {
        TargetSettings settings = target.settings();
        TargetTraits traits = products.traits(target.kind());
        Optional<String> credential = secrets.open(target);
        return new TargetConnection(
                target.id(),
                target.key(),
                settings,
                credential.isPresent(),
                target.disabledReason(),
                target.pausedUntil(),
                products.of(target.kind()).settling(),
                new TargetAccess(
                        target.kind(),
                        traits.baseUrl(settings.baseUrl()),
                        withDefaults(traits, settings.place()),
                        settings.user(),
                        credential.orElse("")));
    }

    private static Map<String, String> withDefaults(TargetTraits traits, Map<String, String> place) {
        Map<String, String> all = new HashMap<>(place);
        for (TargetSetting setting : traits.settings()) {
            String otherwise = setting.defaultValue();
            if (otherwise != null) {
                all.putIfAbsent(setting.key(), otherwise);
            }
        }
        return all;
    }

    /** A limit of calls is reached. @param requested null if the target does not say when to try again */
    public Duration limited(UUID id, String reason, @Nullable Duration requested) {
        Instant now = targets.now();
        return targets.findLocked(id)
                .map(target -> target.recordLimit(reason, limits -> pause(limits, requested), now))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    private static Duration pause(int limits, @Nullable Duration requested) {
        if (requested == null) {
            return LIMIT.after(limits);
        }
        return requested.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : requested;
    }

    /** The credential or the place was refused. @return whether the target is disabled by that */
    public boolean refused(UUID id, String reason) {
        PublishingTarget target = targets.findLocked(id).orElse(null);
        if (target == null || !target.recordRefusal(reason, config.maxRefusals(), targets.now())) {
            return false;
        }
        LOG.warnf("Publishing target '%s' is disabled: %s", target.key(), reason);
        audit.record(
                SERVICE,
                "publishing-target.disabled",
                target.auditSubject(),
                Map.of("enabled", true),
                Map.of("enabled", false, "reason", String.valueOf(target.disabledReason())));
        return true;
    }

    /** A call has failed in another way. */
    public void failed(UUID id, String reason) {
        targets.findLocked(id).ifPresent(target -> target.recordFailure(reason));
    }

    /** A call was answered. @param from before it was made, by the clock of the database */
    public void answered(UUID id, Instant from) {
        if (targets.isTroubled(id)) {
            targets.findLocked(id).ifPresent(target -> target.recordAnswer(from, targets.now()));
        }
    }
}
