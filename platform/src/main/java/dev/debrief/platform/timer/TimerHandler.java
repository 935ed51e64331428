package dev.debrief.platform.timer;

/** Handles due timers of one kind; an application-scoped bean in the feature that arms them. */
public interface TimerHandler {

    /** The kind of timer: {@code action-item-overdue}. */
    String kind();

    /**
     * Runs in the transaction that claims the timer: claim, effect and events commit together. The subject may have
     * changed since the timer was armed, so check it again and do nothing if it is no longer due. An exception rolls
     * back; the timer is retried, and parked after five failures.
     */
    void fire(DueTimer due);
}
