package dev.debrief.platform.inbox.deadletter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a parked record.
 *
 * @param headers by name, undecodable bytes replaced; the last one counts where a name comes twice
 */
public record ParkedMessageRecord(byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] value) {}
