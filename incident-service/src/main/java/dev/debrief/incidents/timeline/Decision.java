package dev.debrief.incidents.timeline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/** A point at which somebody chose: what was known then, what could be done, what was chosen and why. */
@Embeddable
public record Decision(
        @Column(name = "known_then") String knownThen,
        @Column(name = "decision_options") List<String> options,
        @Column(name = "decision_choice") String choice,
        @Column(name = "decision_reason") String reason) {}
