package dev.debrief.incidents.ingress.received;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that is stored.
 *
 * @param id of its first reception
 * @param answer for a sender that waits for one; null otherwise
 */
public record Receipt(UUID id, DirectAnswer.@Nullable Answer answer) {}
