package dev.debrief.platform.timer;

import jakarta.enterprise.context.ApplicationScoped;

/** Fires timers that are due. */
@ApplicationScoped
public class TimerTicker {

    /** Fires what is due now; returns the number of timers that fired. */
    public int fireDue() {
        return 0;
    }
}
