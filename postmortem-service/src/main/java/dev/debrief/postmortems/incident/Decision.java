package dev.debrief.postmortems.incident;

import java.util.List;

/** A decision: what was known at the time, the options, the choice and the reason for it. */
public record Decision(String knownThen, List<String> options, String choice, String reason) {

    public Decision {
        options = List.copyOf(options);
    }
}
