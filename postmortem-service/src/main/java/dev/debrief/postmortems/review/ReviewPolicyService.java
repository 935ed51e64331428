package dev.debrief.postmortems.review;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsName;
import dev.debrief.platform.settings.SettingsRepository;
import dev.debrief.platform.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps the review policy. */
@ApplicationScoped
@Transactional
public class ReviewPolicyService extends SettingsService<ReviewPolicy, ReviewPolicyVersion> {

    private static final SettingsName NAME =
            new SettingsName("review policy", new AuditSubject("policy", "review"), "policy");

    private final ReviewPolicyRepository policies;
    private final ReviewPolicyConfig config;

    ReviewPolicyService(
            ReviewPolicyRepository policies,
            ReviewPolicyConfig config,
            CachedValues cachedValues,
            AuditLog audit,
            Clock clock) {
        super(cachedValues, audit, clock);
        this.policies = policies;
        this.config = config;
    }

    @Override
    protected SettingsName name() {
        return NAME;
    }

    @Override
    protected SettingsRepository<ReviewPolicyVersion> versions() {
        return policies;
    }

    @Override
    protected ReviewPolicyVersion builtIn() {
        return new ReviewPolicyVersion(0, config.builtIn(), null);
    }

    @Override
    protected ReviewPolicyVersion newVersion(int version, ReviewPolicy policy, SettingsChange change) {
        return new ReviewPolicyVersion(version, policy, change);
    }
}
