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

/** Decides whether an incident needs a postmortem, and keeps why. */
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
     * Looks at an incident as it is now. A decision is kept when it says something else than the last one about the
     * incident. Empty while the incident is not resolved.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Decision> decide(IncidentProjection incident, Actor actor) {
        if (!incident.details().status().isResolved()
                || incident.details().times().resolvedAt() == null) {
            return Optional.empty();
        }
        PolicyVersion policy = policies.current();
        PolicyInput input = inputs.of(incident, policy.policy());
        List<RuleTrace> traces = PolicyEvaluator.of(policy.policy(), input);
        String because = PolicyEvaluator.because(traces);
        DecisionOutcome outcome = because.isEmpty() ? DecisionOutcome.NOT_REQUIRED : DecisionOutcome.REQUIRED;
        Optional<Decision> last = decisions.findLatestByIncident(incident.id());
        if (last.isPresent()
                && (last.get().outcome() == DecisionOutcome.DEMANDED
                        || last.get().hasSameResult(outcome, traces))) {
            return last;
        }
        String words = because.isEmpty() ? "no rule asks for one" : because;
        return Optional.of(save(new Decision(
                incident.id(), policy.version(), outcome, words, traces, input, actor.handle(), clock.instant())));
    }

    /** Somebody asks for a postmortem, whatever the rules say. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Decision demand(IncidentProjection incident, Actor actor) {
        PolicyVersion policy = policies.current();
        PolicyInput input = inputs.of(incident, policy.policy());
        return save(new Decision(
                incident.id(),
                policy.version(),
                DecisionOutcome.DEMANDED,
                "asked for by " + actor.handle(),
                PolicyEvaluator.of(policy.policy(), input),
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
     * @param incident null for any; nothing is decided about one that the actor may not see
     */
    @Transactional
    public List<DecisionDetails> list(
            @Nullable DecisionOutcome outcome, @Nullable EntityRef incident, PageRequest page, Actor actor) {
        UUID about = incident == null ? null : incidents.idOf(incident, actor).orElse(NO_INCIDENT);
        List<Decision> rows = decisions.list(new DecisionFilter(outcome, about), page, actor);
        Map<UUID, String> keys = incidents.keys(
                rows.stream().map(Decision::incidentId).distinct().toList());
        return rows.stream()
                .map(decision -> new DecisionDetails(decision, keys.getOrDefault(decision.incidentId(), "")))
                .toList();
    }

    /** Judges what was looked at then by the policy of then; it must come to the same. */
    @Transactional
    public Replay replay(UUID id, Actor actor) {
        Decision decision = get(id, actor).decision();
        List<RuleTrace> traces =
                PolicyEvaluator.of(policies.get(decision.policyVersion()).policy(), decision.input());
        return new Replay(decision, traces, traces.equals(decision.traces()));
    }

    /** A decision with the key of its incident. */
    public record DecisionDetails(Decision decision, String incidentKey) {}

    /** @param same whether it came to the same as then */
    public record Replay(Decision decision, List<RuleTrace> traces, boolean same) {

        public Replay {
            traces = List.copyOf(traces);
        }
    }
}
