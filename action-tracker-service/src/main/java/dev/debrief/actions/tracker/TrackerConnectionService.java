package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.IssueTracker;
import dev.debrief.actions.tracker.client.IssueTrackers;
import dev.debrief.actions.tracker.client.StatusLabels;
import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.platform.cache.CachedValue;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.time.Backoff;
import dev.debrief.platform.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
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
public class TrackerConnectionService {

    private static final Logger LOG = Logger.getLogger(TrackerConnectionService.class);

    /** For limits that do not say when to try again: at least a minute, growing. */
    private static final Backoff LIMIT = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(15));

    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

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

    /** A limit of calls is reached. @param requested null if the tracker does not say when to try again */
    public Duration limited(UUID id, String reason, @Nullable Duration requested) {
        Instant now = trackers.now();
        return trackers.findLocked(id)
                .map(tracker -> tracker.recordLimit(reason, limits -> pause(limits, requested), now))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    }

    private static Duration pause(int limits, @Nullable Duration requested) {
        if (requested == null) {
            return LIMIT.after(limits);
        }
        return requested.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : requested;
    }

    /** The token or the project was refused. @return whether the tracker is disabled by that */
    public boolean refused(UUID id, String reason) {
        Tracker tracker = trackers.findLocked(id).orElse(null);
        if (tracker == null || !tracker.recordRefusal(reason, config.maxRefusals(), trackers.now())) {
            return false;
        }
        LOG.warnf("Tracker '%s' is disabled: %s", tracker.key(), reason);
        timers.disarm(TrackerService.POLL_TIMER, id.toString());
        receiving.change();
        return true;
    }

    /** A call has failed in another way. */
    public void failed(UUID id, String reason) {
        trackers.findLocked(id).ifPresent(tracker -> tracker.recordFailure(reason));
    }

    /** A call was answered. @param from before it was made, by the clock of the database */
    public void answered(UUID id, Instant from) {
        if (trackers.isTroubled(id)) {
            trackers.findLocked(id).ifPresent(tracker -> tracker.recordAnswer(from, trackers.now()));
        }
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
