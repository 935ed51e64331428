package dev.debrief.actions.recurrence;

import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.postmortem.PostmortemFactor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An incident that is compared with the action items of earlier ones.
 *
 * @param analyses those of the postmortems that cover it
 */
record LaterIncident(IncidentDetails incident, List<Analysis> analyses) {

    LaterIncident {
        analyses = List.copyOf(analyses);
    }

    /**
     * The contributing factors of a postmortem.
     *
     * @param agreed whether the postmortem has been approved; before that its factors may be wrong
     */
    record Analysis(String postmortemKey, Readers readers, boolean agreed, List<PostmortemFactor> factors) {

        Analysis {
            factors = List.copyOf(factors);
        }
    }

    /**
     * A factor that is of the same kind as one of an action item.
     *
     * @param decides whether it links the incident; otherwise a person decides
     */
    record Match(PostmortemFactor factor, String postmortemKey, boolean decides) {}

    /** Whether there is anything in which it can resemble an action item. */
    boolean hasFactors() {
        return analyses.stream().anyMatch(analysis -> !analysis.factors().isEmpty());
    }

    /** Whether a factor may link the incident to any item. */
    boolean mayDecide() {
        return !incident.isImported() && analyses.stream().anyMatch(Analysis::agreed);
    }

    /**
     * The factor in which the incident resembles an action item; one that decides, if there is one. A restricted factor
     * counts only for those who may see it anyway. It decides only if its postmortem has been approved and everybody
     * who sees the item may see where it comes from, and not for imported history.
     *
     * @param factors what the item is for
     * @param readers those of the item
     */
    Optional<Match> match(Collection<PostmortemFactor> factors, Readers readers) {
        Readers own = Readers.of(incident);
        boolean incidentDecides = !incident.isImported() && own.include(readers);
        return analyses.stream()
                .filter(analysis ->
                        analysis.readers().include(own) || analysis.readers().include(readers))
                .flatMap(analysis -> analysis.factors().stream()
                        .filter(factor -> factors.stream().anyMatch(factor::isOfSameKindAs))
                        .map(factor -> new Match(
                                factor,
                                analysis.postmortemKey(),
                                incidentDecides
                                        && analysis.agreed()
                                        && analysis.readers().include(readers))))
                .min(Comparator.comparing((Match match) -> !match.decides())
                        .thenComparing(Match::postmortemKey)
                        .thenComparing(match -> match.factor().id()));
    }
}
