package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.platform.cache.CachedValue;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.peer.CallHealth;
import dev.debrief.platform.peer.PeerConnectionService;
import dev.debrief.platform.peer.PeerRepository;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens trackers for calls and webhooks, and records how calls have succeeded. */
@ApplicationScoped
@Transactional
public class TrackerConnectionService extends PeerConnectionService<Tracker> {

    private static final Logger LOG = Logger.getLogger(TrackerConnectionService.class);

    private final TrackerRepository trackers;
    private final TrackerSecrets secrets;
    private final IssueTrackers products;
    private final TrackersConfig config;
    private final Timers timers;
    private final Clock clock;

    /** By key. It is read with each webhook. */
    private final CachedValue<Map<String, TrackerConnection>> receiving;

    TrackerConnectionService(
            TrackerRepository trackers,
            TrackerSecrets secrets,
            IssueTrackers products,
            TrackersConfig config,
            Timers timers,
            CachedValues cachedValues,
            Clock clock) {
        this.trackers = trackers;
        this.secrets = secrets;
        this.products = products;
        this.config = config;
        this.timers = timers;
        this.clock = clock;
        this.receiving = cachedValues.of(this::opened);
    }

    private Map<String, TrackerConnection> opened() {
        return trackers.listAll().stream()
                .map(this::open)
                .collect(Collectors.toUnmodifiableMap(TrackerConnection::key, Function.identity()));
    }

    /** A tracker that may send webhooks, also if it is disabled; as it was about a second ago. */
    public Optional<TrackerConnection> receiving(String key) {
        return Optional.ofNullable(receiving.get().get(key));
    }

    public Optional<TrackerConnection> find(UUID id) {
        return trackers.findByIdOptional(id).map(this::open);
    }

    public Optional<TrackerConnection> find(String key) {
        return trackers.find(key, LockModeType.NONE).map(this::open);
    }

    /** A tracker that is neither changed nor removed before the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<TrackerConnection> hold(String key) {
        return trackers.find(key, LockModeType.PESSIMISTIC_READ).map(this::open);
    }

    /** The key of a tracker, for links. */
    public Optional<String> keyOf(UUID id) {
        return trackers.findByIdOptional(id).map(Tracker::key);
    }

    /** Settings or secrets have changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed() {
        receiving.change();
    }

    private TrackerConnection open(Tracker tracker) {
        TrackerSettings settings = tracker.settings();
        Optional<String> token = secrets.openToken(tracker);
        return new TrackerConnection(
                tracker.id(),
                tracker.key(),
                settings.name(),
                settings.enabled(),
                token.isPresent(),
                tracker.pausedUntil(),
                tracker.seenUntil(),
                settings.sync(),
                access(tracker, settings, token.orElse("")),
                secrets.openSecrets(tracker, clock.instant()));
    }

    private TrackerAccess access(Tracker tracker, TrackerSettings settings, String token) {
        IssueTracker product = products.of(tracker.kind());
        SyncSettings sync = settings.sync();
        return new TrackerAccess(
                tracker.kind(),
                product.traits(tracker.kind()).baseUrl(settings.baseUrl()),
                settings.project(),
                settings.user(),
                token,
                sync.issueType(),
                new StatusLabels(
                        label(product, sync.statusLabels().inProgress()),
                        label(product, sync.statusLabels().wontDo())),
                sync.wontDoResolutions());
    }

    private static @Nullable String label(IssueTracker product, @Nullable String label) {
        return label == null ? null : product.label(label);
    }

    @Override
    protected PeerRepository<Tracker> peers() {
        return trackers;
    }

    @Override
    protected CallHealth health(Tracker tracker) {
        return tracker.health();
    }

    @Override
    protected int maxRefusals() {
        return config.maxRefusals();
    }

    @Override
    protected boolean disable(Tracker tracker, String reason, Instant now) {
        if (!tracker.disable(reason, now)) {
            return false;
        }
        LOG.warnf("Tracker '%s' is disabled: %s", tracker.key(), reason);
        timers.disarm(TrackerService.POLL_TIMER, tracker.id().toString());
        receiving.change();
        return true;
    }

    /** Changes up to a time of the tracker are known. @param until null if there was none */
    @Transactional(Transactional.TxType.MANDATORY)
    public void polled(UUID id, @Nullable Instant until) {
        trackers.findLocked(id).ifPresent(tracker -> tracker.recordPoll(until, trackers.now()));
    }

    /** Changes up to a time of the tracker need not be asked for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void passedOver(UUID id, Instant until) {
        trackers.findLocked(id).ifPresent(tracker -> tracker.passOver(until, trackers.now()));
    }
}
