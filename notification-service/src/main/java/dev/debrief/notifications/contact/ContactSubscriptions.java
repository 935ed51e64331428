package dev.debrief.notifications.contact;

import dev.debrief.platform.security.Actor;

/** The subscriptions of contacts, which end with them. */
public interface ContactSubscriptions {

    /** Cancels all subscriptions of a handle, in the caller's transaction. */
    void cancelAll(String handle, Actor actor);
}
