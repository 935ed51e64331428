package dev.debrief.platform.settings;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.cache.CachedValue;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps versioned settings. Changes happen one at a time; each creates a version.
 *
 * @param <S> the settings
 * @param <V> a version of them
 */
@Transactional
public abstract class SettingsService<S, V extends SettingsVersion<S>> {

    private CachedValue<V> current;
    private AuditLog audit;
    private Clock clock;

    /** For client proxies. */
    @SuppressWarnings("NullAway.Init")
    protected SettingsService() {}

    protected SettingsService(CachedValues cachedValues, AuditLog audit, Clock clock) {
        this.current = cachedValues.of(this::latest);
        this.audit = audit;
        this.clock = clock;
    }

    protected abstract SettingsName name();

    protected abstract SettingsRepository<V> versions();

    /** The built-in version 0. */
    protected abstract V builtIn();

    protected abstract V newVersion(int version, S settings, SettingsChange change);

    /**
     * Accepts all settings unless overridden.
     *
     * @throws dev.debrief.platform.problem.ProblemException when the settings are invalid
     */
    protected void requireValid(S settings) {}

    /** Another replica may use the version before for a second. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public V current() {
        return current.get();
    }

    private V latest() {
        return versions().latest().orElseGet(this::builtIn);
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND for an unknown version */
    public V get(int version) {
        return version == 0
                ? builtIn()
                : versions()
                        .findByIdOptional(version)
                        .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                                "There is no version " + version + " of the " + name().noun() + "."));
    }

    /** Newest first, without the built-in version. */
    public List<V> list(PageRequest page) {
        return versions().list(page);
    }

    /** Creates the next version. Decisions and findings made with an earlier version stay. */
    public V change(Precondition precondition, S settings, @Nullable String note, Actor actor) {
        versions().lock();
        V before = latest();
        precondition.require(before.version());
        requireValid(settings);
        V after = newVersion(before.version() + 1, settings, new SettingsChange(note, actor.handle(), clock.instant()));
        versions().persist(after);
        current.change();
        SettingsName name = name();
        audit.record(
                actor,
                name.subject().type() + ".changed",
                name.subject(),
                Map.of("version", before.version(), name.member(), before.settings()),
                Map.of("version", after.version(), name.member(), settings));
        return after;
    }
}
