package dev.debrief.actions.policy;

/** How urgent an action item is. The policy says how many business days each allows. */
public enum ActionItemPriority {
    HIGHEST,
    HIGH,
    MEDIUM,
    LOW
}
