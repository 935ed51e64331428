package dev.debrief.incidents.ingress.rule;

import dev.debrief.incidents.ingress.kind.SourceKinds;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.settings.RuleCheck;
import dev.debrief.platform.settings.SettingsChange;
import dev.debrief.platform.settings.SettingsName;
import dev.debrief.platform.settings.SettingsRepository;
import dev.debrief.platform.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps the ingress policy, and evaluates it. */
@ApplicationScoped
@Transactional
public class IngressPolicyService extends SettingsService<IngressPolicy, IngressPolicyVersion> {

    /** The rule of the trace that reports a version which does not exist. */
    static final String UNKNOWN_VERSION = "rules-version";

    private static final SettingsName NAME =
            new SettingsName("ingress policy", new AuditSubject("policy", "ingress"), "policy");

    /** Traces have these, too. */
    private static final Set<String> RESERVED_KEYS = Set.of(RuleEffectsBuilder.DEFAULTS, UNKNOWN_VERSION);

    private static final int MAX_CACHED = 50;

    private final IngressPolicyRepository policies;
    private final SourceKinds kinds;

    /** Versions that sources are pinned to. A version never changes. */
    private final Map<Integer, IngressPolicy> cached = new ConcurrentHashMap<>();

    IngressPolicyService(
            IngressPolicyRepository policies,
            SourceKinds kinds,
            CachedValues cachedValues,
            AuditLog audit,
            Clock clock) {
        super(cachedValues, audit, clock);
        this.policies = policies;
        this.kinds = kinds;
    }

    /**
     * What the rules say about an incident or alert.
     *
     * @param version null for the current one, which also applies, with a trace, if there is no such version
     */
    public RuleResult evaluate(RuleInput input, @Nullable Integer version) {
        IngressPolicyVersion current = current();
        if (version == null || version == current.version()) {
            return IngressRuleEvaluator.evaluate(current.version(), current.settings(), input);
        }
        Optional<IngressPolicy> pinned = find(version);
        return pinned.isPresent()
                ? IngressRuleEvaluator.evaluate(version, pinned.get(), input)
                : IngressRuleEvaluator.evaluate(current.version(), current.settings(), input)
                        .withFirst(unknown(version, current.version()));
    }

    /**
     * What the rules of a policy would say that is not stored. Its version is the next one.
     *
     * @throws dev.debrief.platform.problem.ProblemException if it is invalid, with pointers below {@code /policy}
     */
    public RuleResult evaluateProposed(IngressPolicy policy, RuleInput input) {
        requireValid(policy, "/policy");
        return IngressRuleEvaluator.evaluate(current().version() + 1, policy, input);
    }

    /** How many incidents each source may open in an hour. @param version as in {@link #evaluate} */
    public int maxIncidentsPerHour(@Nullable Integer version) {
        IngressPolicyVersion current = current();
        return version == null || version == current.version()
                ? current.settings().maxIncidentsPerHour()
                : find(version).orElseGet(current::settings).maxIncidentsPerHour();
    }

    private Optional<IngressPolicy> find(int version) {
        if (version == 0) {
            return Optional.of(IngressPolicy.builtIn());
        }
        IngressPolicy known = cached.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<IngressPolicy> stored = policies.findByIdOptional(version).map(IngressPolicyVersion::settings);
        stored.ifPresent(policy -> {
            if (cached.size() >= MAX_CACHED) {
                cached.clear();
            }
            cached.put(version, policy);
        });
        return stored;
    }

    private static RuleTrace unknown(int version, int current) {
        RuleCheck check = new RuleCheck(
                "rulesVersion", Integer.toString(version), "no such version; " + current + " applies", false);
        return new RuleTrace(UNKNOWN_VERSION, false, List.of(check), List.of());
    }

    @Override
    protected SettingsName name() {
        return NAME;
    }

    @Override
    protected SettingsRepository<IngressPolicyVersion> versions() {
        return policies;
    }

    @Override
    protected IngressPolicyVersion builtIn() {
        return new IngressPolicyVersion(0, IngressPolicy.builtIn(), null);
    }

    @Override
    protected IngressPolicyVersion newVersion(int version, IngressPolicy policy, SettingsChange change) {
        return new IngressPolicyVersion(version, policy, change);
    }

    @Override
    protected void requireValid(IngressPolicy policy) {
        requireValid(policy, "");
    }

    /** @param pointer of the policy in the body */
    private void requireValid(IngressPolicy policy, String pointer) {
        Set<String> keys = new HashSet<>(RESERVED_KEYS);
        for (int i = 0; i < policy.rules().size(); i++) {
            IngressRule rule = policy.rules().get(i);
            String at = pointer + "/rules/" + i;
            if (!keys.add(rule.key())) {
                throw IngressPolicyProblem.DUPLICATE_RULE
                        .because("Traces identify rules by key, so each rule needs its own. The keys "
                                + String.join(" and ", new TreeSet<>(RESERVED_KEYS)) + " are used by Debrief.")
                        .at(at + "/key", "is the key of another rule");
            }
            requireKinds(rule, at);
        }
    }

    private void requireKinds(IngressRule rule, String pointer) {
        List<String> named = rule.kinds() == null ? List.of() : rule.kinds();
        for (int i = 0; i < named.size(); i++) {
            if (kinds.find(named.get(i)).isEmpty()) {
                throw StandardProblem.VALIDATION_FAILED
                        .because("There is no kind of source that is named " + named.get(i) + ".")
                        .at(pointer + "/kinds/" + i, "must be one of " + String.join(", ", kinds.names()));
            }
        }
    }
}
