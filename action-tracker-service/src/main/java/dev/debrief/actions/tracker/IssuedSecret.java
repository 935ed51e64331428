package dev.debrief.actions.tracker;

/** A tracker with the new secret of its webhooks, which can be read only now. */
public record IssuedSecret(Tracker tracker, String secret) {

    @Override
    public String toString() {
        return "IssuedSecret[" + tracker.key() + "]";
    }
}
