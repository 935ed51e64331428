package dev.debrief.postmortems.publishing.client.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.outgoing.api.ApiReply;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a product answers.
 *
 * @param name to show to people
 * @param interval between two calls, to stay within its limit
 * @param limited whether a response says that a limit of calls is reached
 * @param conflicting whether a response says that nothing was done because of another change at the same time, so that
 *     the call can be repeated
 * @param explanation what the body of a refusal says; null for nothing
 */
public record Product(
        String name,
        Duration interval,
        Predicate<ApiReply> limited,
        Predicate<ApiReply> conflicting,
        Function<JsonNode, @Nullable String> explanation) {}
