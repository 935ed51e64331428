package dev.debrief.actions.policy;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsName;
import dev.debrief.platform.settings.SettingsRepository;
import dev.debrief.platform.settings.SettingsService;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Keeps the policy of action items. */
@ApplicationScoped
@Transactional
public class ActionPolicyService extends SettingsService<ActionPolicy, ActionPolicyVersion> {

    private static final SettingsName NAME =
            new SettingsName("action policy", new AuditSubject("policy", "actions"), "policy");

    private final ActionPolicyRepository policies;
    private final List<BlockingRules> blockingRules;
    private final List<ActionPolicyListener> listeners;

    ActionPolicyService(
            ActionPolicyRepository policies,
            @All List<BlockingRules> blockingRules,
            @All List<ActionPolicyListener> listeners,
            CachedValues cachedValues,
            AuditLog audit,
            Clock clock) {
        super(cachedValues, audit, clock);
        this.policies = policies;
        this.blockingRules = blockingRules;
        this.listeners = listeners;
    }

    @Override
    protected SettingsName name() {
        return NAME;
    }

    @Override
    protected SettingsRepository<ActionPolicyVersion> versions() {
        return policies;
    }

    @Override
    protected ActionPolicyVersion builtIn() {
        return ActionPolicyVersion.builtIn();
    }

    @Override
    protected ActionPolicyVersion newVersion(int version, ActionPolicy policy, SettingsChange change) {
        return new ActionPolicyVersion(version, policy, change);
    }

    @Override
    public ActionPolicyVersion change(
            Precondition precondition, ActionPolicy policy, @Nullable String note, Actor actor) {
        ActionPolicyVersion changed = super.change(precondition, policy, note, actor);
        ActionPolicy before = get(changed.version() - 1).settings();
        listeners.forEach(listener -> listener.actionPolicyChanged(before, changed.settings()));
        return changed;
    }

    @Override
    protected void requireValid(ActionPolicy policy) {
        Set<String> ids = new TreeSet<>();
        blockingRules.forEach(rules -> ids.addAll(rules.ruleIds()));
        requireKnown(policy.blockingQualityRules(), ids);
    }

    /** A rule that does not exist refuses nothing, and nobody would notice. */
    static void requireKnown(List<String> named, Set<String> ids) {
        List<String> unknown = named.stream().filter(id -> !ids.contains(id)).toList();
        if (!unknown.isEmpty()) {
            ProblemException problem = StandardProblem.VALIDATION_FAILED.because(
                    "No commitment would be refused by rules that do not exist: " + String.join(", ", unknown) + ".");
            unknown.forEach(id -> problem.at(
                    "/blockingQualityRules", "has the unknown rule " + id + "; each " + ParameterProblems.oneOf(ids)));
            throw problem;
        }
    }
}
