package dev.debrief.actions.policy;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.cache.CachedValue;
import dev.debrief.platform.cache.CachedValues;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the policy. Changes happen one at a time; each creates a version. */
@ApplicationScoped
@Transactional
public class ActionPolicyService {

    private static final AuditSubject SUBJECT = new AuditSubject("policy", "actions");

    private final ActionPolicyRepository versions;
    private final CachedValue<ActionPolicyVersion> current;
    private final AuditLog audit;
    private final Clock clock;

    ActionPolicyService(ActionPolicyRepository versions, CachedValues cachedValues, AuditLog audit, Clock clock) {
        this.versions = versions;
        this.current = cachedValues.of(this::latest);
        this.audit = audit;
        this.clock = clock;
    }

    /** Another replica may use the version before for a second. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public ActionPolicyVersion current() {
        return current.get();
    }

    private ActionPolicyVersion latest() {
        return versions.latest().orElseGet(ActionPolicyVersion::builtIn);
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND for an unknown version */
    public ActionPolicyVersion get(int version) {
        return version == 0
                ? ActionPolicyVersion.builtIn()
                : versions.findByIdOptional(version)
                        .orElseThrow(() -> StandardProblem.NOT_FOUND.because(
                                "There is no version " + version + " of the policy."));
    }

    /** Newest first, without the built-in version. */
    public List<ActionPolicyVersion> list(PageRequest page) {
        return versions.list(page);
    }

    /** Creates the next version. What was done under an earlier one stays. */
    public ActionPolicyVersion change(
            Precondition precondition, ActionPolicy policy, @Nullable String note, Actor actor) {
        versions.lock();
        ActionPolicyVersion before = latest();
        precondition.require(before.version());
        ActionPolicyVersion after = before.next(policy, note, actor.handle(), clock.instant());
        versions.persist(after);
        current.change();
        audit.record(
                actor,
                "policy.changed",
                SUBJECT,
                Map.of("version", before.version(), "policy", before.policy()),
                Map.of("version", after.version(), "policy", policy));
        return after;
    }
}
