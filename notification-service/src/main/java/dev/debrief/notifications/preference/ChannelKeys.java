package dev.debrief.notifications.preference;

import java.util.SortedSet;

/** The channels that can be chosen. Implemented by the registry of channels, which this package does not depend on. */
public interface ChannelKeys {

    SortedSet<String> keys();
}
