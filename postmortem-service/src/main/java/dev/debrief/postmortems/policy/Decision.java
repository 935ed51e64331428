package dev.debrief.postmortems.policy;

import dev.debrief.platform.identity.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Why an incident got a postmortem, or none. */
@Entity
@Immutable
public class Decision {

    @Id
    private UUID id;

    private UUID incidentId;
    private int policyVersion;

    @Enumerated(EnumType.STRING)
    private DecisionOutcome outcome;

    private String because;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RuleTrace> traces;

    @JdbcTypeCode(SqlTypes.JSON)
    private PolicyInput input;

    private String decidedBy;
    private Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Decision() {}

    Decision(
            UUID incidentId,
            int policyVersion,
            DecisionOutcome outcome,
            String because,
            List<RuleTrace> traces,
            PolicyInput input,
            String decidedBy,
            Instant decidedAt) {
        this.id = Ids.next();
        this.incidentId = incidentId;
        this.policyVersion = policyVersion;
        this.outcome = outcome;
        this.because = because;
        this.traces = List.copyOf(traces);
        this.input = input;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    /** Whether the outcome and the matching rules are the same. */
    boolean hasSameResult(DecisionOutcome other, List<RuleTrace> otherTraces) {
        return outcome == other && matching(traces).equals(matching(otherTraces));
    }

    private static List<String> matching(List<RuleTrace> traces) {
        return traces.stream().filter(RuleTrace::matched).map(RuleTrace::rule).toList();
    }

    public UUID id() {
        return id;
    }

    public UUID incidentId() {
        return incidentId;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public DecisionOutcome outcome() {
        return outcome;
    }

    public String because() {
        return because;
    }

    public List<RuleTrace> traces() {
        return traces;
    }

    public PolicyInput input() {
        return input;
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }
}
