package dev.debrief.postmortems.policy;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides whether an incident needs a postmortem, and records why. */
@ApplicationScoped
public class DecisionService {

    private static final UUID NO_INCIDENT = new UUID(0, 0);

    private final DecisionRepository decisions;
    private final PolicyService policies;
    private final PolicyInputAssembler inputs;
    private final IncidentProjectionService incidents;
    private final Clock clock;

    DecisionService(
            DecisionRepository decisions,
            PolicyService policies,
            PolicyInputAssembler inputs,
            IncidentProjectionService incidents,
            Clock clock) {
        this.decisions = decisions;
        this.policies = policies;
        this.inputs = inputs;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * Evaluates the current state of an incident. Stores a decision only if it differs from the last one about the
     * incident. Empty while the incident is unresolved.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Decision> decide(IncidentProjection incident, Actor actor) {
        if (!incident.details().status().isResolved()
                || incident.details().times().resolvedAt() == null) {
            return Optional.empty();
        }
        PolicyVersion policy = policies.current();
        PolicyInput input = inputs.of(incident, policy.settings());
        List<RuleTrace> traces = PolicyEvaluator.of(policy.settings(), input);
        String because = PolicyEvaluator.because(traces);
        DecisionOutcome outcome = because.isEmpty() ? DecisionOutcome.NOT_REQUIRED : DecisionOutcome.REQUIRED;
        Optional<Decision> last = decisions.findLatestByIncident(incident.id());
        if (last.isPresent()
                && (last.get().outcome() == DecisionOutcome.DEMANDED
                        || last.get().hasSameResult(outcome, traces))) {
            return last;
        }
        String words = because.isEmpty() ? "no rule requires one" : because;
        return Optional.of(save(new Decision(
                incident.id(), policy.version(), outcome, words, traces, input, actor.handle(), clock.instant())));
    }

    /** Records that a person requested a postmortem, regardless of the rules. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Decision demand(IncidentProjection incident, Actor actor) {
        PolicyVersion policy = policies.current();
        PolicyInput input = inputs.of(incident, policy.settings());
        return save(new Decision(
                incident.id(),
                policy.version(),
                DecisionOutcome.DEMANDED,
                "requested by " + actor.handle(),
                PolicyEvaluator.of(policy.settings(), input),
                input,
                actor.handle(),
                clock.instant()));
    }

    private Decision save(Decision decision) {
        decisions.persist(decision);
        return decision;
    }

    @Transactional
    public DecisionDetails get(UUID id, Actor actor) {
        Decision decision = decisions
                .find(id, actor)
                .orElseThrow(() -> StandardProblem.NOT_FOUND.because("There is no decision with this id."));
        return new DecisionDetails(
                decision, incidents.get(decision.incidentId()).key());
    }

    /**
     * Newest first.
     *
     * @param outcome null for any
     * @param incident null for any; an incident that is hidden from the actor has no decisions
     */
    @Transactional
    public List<DecisionDetails> list(
            @Nullable DecisionOutcome outcome, @Nullable EntityRef incident, PageRequest page, Actor actor) {
        UUID incidentId =
                incident == null ? null : incidents.idOf(incident, actor).orElse(NO_INCIDENT);
        List<Decision> rows = decisions.list(new DecisionFilter(outcome, incidentId), page, actor);
        Map<UUID, String> keys = incidents.keys(
                rows.stream().map(Decision::incidentId).distinct().toList());
        return rows.stream()
                .map(decision -> new DecisionDetails(decision, keys.getOrDefault(decision.incidentId(), "")))
                .toList();
    }

    /** Repeats a decision with its stored input and policy version. The result must be the same. */
    @Transactional
    public Replay replay(UUID id, Actor actor) {
        Decision decision = get(id, actor).decision();
        List<RuleTrace> traces =
                PolicyEvaluator.of(policies.get(decision.policyVersion()).settings(), decision.input());
        return new Replay(decision, traces, traces.equals(decision.traces()));
    }

    /** A decision with the key of its incident. */
    public record DecisionDetails(Decision decision, String incidentKey) {}

    /** @param same whether the traces equal the stored ones */
    public record Replay(Decision decision, List<RuleTrace> traces, boolean same) {

        public Replay {
            traces = List.copyOf(traces);
        }
    }
}
