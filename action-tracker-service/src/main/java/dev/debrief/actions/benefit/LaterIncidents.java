package dev.debrief.actions.benefit;

import dev.debrief.actions.incident.IncidentDetails;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Incidents of the same services after a postmortem's incident, against which predictions are checked. */
final class LaterIncidents {

    /** How many of them are compared, the newest ones. */
    static final int LIMIT = 20;

    private final List<LaterIncident> incidents;

    private record LaterIncident(IncidentDetails details, Instant startedAt, Replay actual) {}

    private LaterIncidents(List<LaterIncident> incidents) {
        this.incidents = incidents;
    }

    /** @param resolved newest first, each visible to whoever asks */
    static LaterIncidents of(List<IncidentDetails> resolved) {
        return new LaterIncidents(
                resolved.stream().flatMap(LaterIncidents::later).toList());
    }

    private static Stream<LaterIncident> later(IncidentDetails details) {
        return Stream.ofNullable(details.times().startedAt())
                .map(startedAt -> new LaterIncident(
                        details, startedAt, IncidentReplay.of(details.times()).with(List.of())));
    }

    boolean isEmpty() {
        return incidents.isEmpty();
    }

    /**
     * By incident, newest first, then by interval. Intervals that do not begin and end with the same phases in both
     * incidents are left out.
     */
    List<IntervalOutcome> outcomes(Replay predicted, Set<ResponseInterval> shortened) {
        return outcomes(predicted, shortened, Instant.MIN);
    }

    /** As above, with incidents that began after a time only. */
    List<IntervalOutcome> outcomes(Replay predicted, Set<ResponseInterval> shortened, Instant since) {
        return incidents.stream()
                .filter(later -> later.startedAt().isAfter(since))
                .flatMap(later -> predicted.intervals().stream()
                        .filter(interval -> shortened.contains(interval.interval()))
                        .flatMap(interval -> outcome(later, interval)))
                .toList();
    }

    private static Stream<IntervalOutcome> outcome(LaterIncident later, ReplayedInterval predicted) {
        return later.actual().intervals().stream()
                .filter(actual -> actual.isComparableWith(predicted))
                .map(actual -> new IntervalOutcome(
                        later.details().key(),
                        later.details().title(),
                        later.startedAt(),
                        predicted.interval(),
                        predicted.minutes(),
                        predicted.replayedMinutes(),
                        actual.minutes()));
    }
}
