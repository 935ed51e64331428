package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.incident.IncidentReference;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.mapping.ruled.RuledState;
import dev.debrief.incidents.ingress.mapping.state.NormalizedChange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what each change of a group does. */
final class ChangeReports {

    private final RuledState ruled;
    private final Result result;
    private final boolean alone;
    private boolean opened;

    /**
     * What the changes of a group do together.
     *
     * @param incident null if it is not opened yet
     * @param opened whether they open it
     * @param changed what changes about it, in words
     * @param entries ids of the changes that add or correct an entry
     * @param because why it joins the incident, or none; empty if there is nothing to explain
     */
    record Result(
            @Nullable IncidentReference incident,
            boolean opened,
            List<String> changed,
            Set<String> entries,
            String because) {

        static Result nothing(@Nullable IncidentReference incident, String because) {
            return new Result(incident, false, List.of(), Set.of(), because);
        }
    }

    private ChangeReports(RuledState ruled, Result result, boolean alone) {
        this.ruled = ruled;
        this.result = result;
        this.alone = alone;
    }

    /** @param applied ids of the changes that are applied now; the others were applied before */
    static List<ChangeReport> of(
            RuledState ruled, List<NormalizedChange> delivered, Set<String> applied, Result result) {
        ChangeReports reports = new ChangeReports(ruled, result, delivered.size() == 1);
        List<ChangeReport> all = new ArrayList<>();
        for (NormalizedChange change : delivered) {
            all.add(applied.contains(change.change().id()) ? reports.of(change) : repeated(change, result.incident()));
        }
        return all;
    }

    static ChangeReport repeated(NormalizedChange change, @Nullable IncidentReference incident) {
        return report(change, ChangeOutcome.ALREADY_APPLIED, "It was delivered before.", incident, null);
    }

    private ChangeReport of(NormalizedChange normalized) {
        SourceChange change = normalized.change();
        String rule = ruled.ignoredBy(change);
        if (rule != null) {
            String ignored = "The rule " + Texts.quoted(rule) + " ignores it.";
            return report(normalized, ChangeOutcome.NOT_APPLIED, ignored, result.incident(), ruled);
        }
        ChangeOutcome outcome = outcome(change);
        opened = opened || outcome == ChangeOutcome.INCIDENT_OPENED;
        String explanation = Texts.joined(" ", sentence(outcome), result.because());
        return report(normalized, outcome, explanation, result.incident(), ruled);
    }

    private ChangeOutcome outcome(SourceChange change) {
        if (result.opened() && !opened) {
            return ChangeOutcome.INCIDENT_OPENED;
        }
        if (!result.changed().isEmpty() && (alone || changesIncidents(change.type()))) {
            return ChangeOutcome.INCIDENT_CHANGED;
        }
        return result.entries().contains(change.id()) ? ChangeOutcome.ENTRY_ADDED : ChangeOutcome.NOT_APPLIED;
    }

    private static boolean changesIncidents(ChangeType type) {
        return switch (type) {
            case NOTE, STATUS_UPDATE -> false;
            case OPENED, ACKNOWLEDGED, ESCALATED, IDENTIFIED, CHANGED, ROLE, TASK, RESOLVED, REOPENED -> true;
        };
    }

    private String sentence(ChangeOutcome outcome) {
        IncidentReference incident = result.incident();
        String name = incident == null ? "an incident" : incident.key();
        return switch (outcome) {
            case INCIDENT_OPENED -> "It opens " + name + ".";
            case INCIDENT_CHANGED ->
                "It changes " + name + ": " + String.join(", ", new LinkedHashSet<>(result.changed())) + ".";
            case ENTRY_ADDED -> "It adds an entry to the timeline of " + name + ".";
            case ALREADY_APPLIED -> "It was delivered before.";
            case NOT_APPLIED -> result.because().isEmpty() ? "It says nothing new about " + name + "." : "";
        };
    }

    private static ChangeReport report(
            NormalizedChange normalized,
            ChangeOutcome outcome,
            String explanation,
            @Nullable IncidentReference incident,
            @Nullable RuledState ruled) {
        SourceChange change = normalized.change();
        return new ChangeReport(
                change.type(),
                change.id(),
                change.at(),
                change.incident().id(),
                outcome,
                Texts.joined(" ", explanation, normalized.note()),
                incident,
                ruled == null ? List.of() : ruled.tracesOf(change));
    }
}
