package dev.debrief.incidents.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** A decision: what was known at the time, the options, the choice and the reason for it. */
@Embeddable
public record Decision(
        @Column(name = "known_then") String knownThen,
        @Column(name = "decision_options") List<String> options,
        @Column(name = "decision_choice") String choice,
        @Column(name = "decision_reason") String reason) {}
