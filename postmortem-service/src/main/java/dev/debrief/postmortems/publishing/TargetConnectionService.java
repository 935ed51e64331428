package dev.debrief.postmortems.publishing;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.peer.CallHealth;
import dev.debrief.platform.peer.PeerConnectionService;
import dev.debrief.platform.peer.PeerRepository;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.publishing.client.PublishingClients;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import dev.debrief.postmortems.publishing.client.TargetSetting;
import dev.debrief.postmortems.publishing.client.TargetTraits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Opens publishing targets for calls, and records how calls have succeeded. */
@ApplicationScoped
@Transactional
public class TargetConnectionService extends PeerConnectionService<PublishingTarget> {

    private static final Logger LOG = Logger.getLogger(TargetConnectionService.class);

    private static final Actor SERVICE = Actor.system("postmortem-service");

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

    @Override
    protected PeerRepository<PublishingTarget> peers() {
        return targets;
    }

    @Override
    protected CallHealth health(PublishingTarget target) {
        return target.health();
    }

    @Override
    protected int maxRefusals() {
        return config.maxRefusals();
    }

    @Override
    protected boolean disable(PublishingTarget target, String reason, Instant now) {
        if (!target.disable(reason, now)) {
            return false;
        }
        LOG.warnf("Publishing target '%s' is disabled: %s", target.key(), reason);
        audit.record(
                SERVICE,
                "publishing-target.disabled",
                target.auditSubject(),
                Map.of("enabled", true),
                Map.of("enabled", false, "reason", reason));
        return true;
    }
}
