package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiOperation;

/** What the suite must know about a service beyond its OpenAPI document. */
public interface Fixtures {

    /**
     * Creates a new resource on which the operation succeeds with its example. For a list, adds an item; it is called
     * twice.
     */
    Target existing(ApiOperation operation);

    /** The body of a successful call, for operations whose example refers to an existing resource. */
    default JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return example;
    }

    /** The token of a caller with this role, for operations that need more than a role. */
    default String token(ApiOperation operation, String role) {
        return Tokens.as("dana", role);
    }

    /** Another valid body, for operations without free text in their body. */
    default JsonNode differentBody(ApiOperation operation, JsonNode body) {
        return Mutations.otherText(operation, body);
    }

    /**
     * Whether a time in the body lies ahead, such as the start of a meeting. All others are of what has happened, and
     * must not be in the future.
     *
     * @param pointer into the body: {@code /startsAt}
     */
    default boolean isPlan(ApiOperation operation, String pointer) {
        return false;
    }

    /** Whether to skip a case of an operation; give the reason in a comment. */
    default boolean isExcluded(ApiOperation operation, String caseName) {
        return false;
    }
}
