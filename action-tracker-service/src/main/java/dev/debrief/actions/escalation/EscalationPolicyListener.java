package dev.debrief.actions.escalation;

/** Called in the transaction that changes the escalation policy. Every bean of this type is called. */
public interface EscalationPolicyListener {

    void escalationPolicyChanged();
}
