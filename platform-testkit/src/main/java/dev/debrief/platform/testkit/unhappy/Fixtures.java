package dev.debrief.platform.testkit.unhappy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.testkit.api.ApiOperation;

/** What the suite must be told of a service, because its OpenAPI document does not say it. */
public interface Fixtures {

    /**
     * Makes a fresh resource on which the operation, called with its example, succeeds. For a list: makes sure that it
     * has an item more than before; it is called twice.
     */
    Target existing(ApiOperation operation);

    /** The body of a call that succeeds; for operations whose example names something that must exist. */
    default JsonNode body(ApiOperation operation, Target target, JsonNode example) {
        return example;
    }

    /** Another valid body, for operations whose body has no free text. */
    default JsonNode differentBody(ApiOperation operation, JsonNode body) {
        return Mutations.otherText(operation, body);
    }

    /** Whether a case of an operation is left out; give the reason in a comment. */
    default boolean isExcluded(ApiOperation operation, String caseName) {
        return false;
    }
}
