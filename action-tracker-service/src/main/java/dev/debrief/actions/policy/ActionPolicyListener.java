package dev.debrief.actions.policy;

/** Called in the transaction that changes the action policy. Every bean of this type is called. */
public interface ActionPolicyListener {

    void actionPolicyChanged(ActionPolicy before, ActionPolicy after);
}
