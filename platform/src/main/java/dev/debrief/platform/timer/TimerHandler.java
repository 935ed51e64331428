package dev.debrief.platform.timer;

/** What happens when a timer of one kind falls due; an application-scoped bean in the feature that arms it. */
public interface TimerHandler {

    /** The kind of timer handled here: {@code action-item-overdue}. */
    String kind();

    /**
     * Reacts within the transaction that claims the timer: claim, effect and events commit together. The subject may
     * have changed since the timer was armed, so look again and do nothing when it is no longer due. An exception rolls
     * back; the timer is tried again, and parked after five failures.
     */
    void fire(DueTimer due);
}
