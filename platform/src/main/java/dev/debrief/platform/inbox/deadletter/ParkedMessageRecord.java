package dev.debrief.platform.inbox.deadletter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a parked record.
 *
 * @param headers by name, with undecodable bytes replaced; the last value if a name occurs twice
 */
public record ParkedMessageRecord(byte @Nullable [] key, Map<String, String> headers, byte @Nullable [] value) {}
