package dev.debrief.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Describes the headers of a read: If-None-Match, ETag and, of a list, Link. Event streams have none of them. A
 * resource with a revision answers 304 only if its read declares If-None-Match.
 */
final class ReadHeaders {

    private static final String IF_NONE_MATCH = "If-None-Match";
    private static final String ETAG = "ETag";

    private ReadHeaders() {}

    static void describe(PathItem item) {
        Operation read = item.getGET();
        APIResponse ok = read.getResponses().getAPIResponse("200");
        if (ok == null || isStream(ok)) {
            return;
        }
        boolean isDeclared = StandardResponsesFilter.takes(read, IF_NONE_MATCH);
        boolean isChanged = isChanged(item);
        if (isDeclared || !isChanged) {
            describeIfNoneMatch(read);
            read.getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Not modified."));
        }
        ok.addHeader(
                ETAG,
                isDeclared || isChanged
                        ? StandardResponsesFilter.requiredHeader(StandardResponsesFilter.REVISION, "\"2\"")
                        : StandardResponsesFilter.requiredHeader(
                                "Changes with the content, for If-None-Match", "W/\"WSuYQfUBXZLg8F4dnxOL3A\""));
        if (StandardResponsesFilter.parameter(read, "cursor").isPresent()) {
            ok.addHeader(
                    "Link",
                    StandardResponsesFilter.header(
                            "The next page, absent on the last one", "</api/v1/…?cursor=…>; rel=\"next\""));
        }
    }

    /** Whether the ETag of the resource at this path is its revision. */
    static boolean hasRevision(PathItem item) {
        return isChanged(item) || StandardResponsesFilter.takes(item.getGET(), IF_NONE_MATCH);
    }

    private static boolean isStream(APIResponse response) {
        return response.getContent() != null && response.getContent().hasMediaType("text/event-stream");
    }

    /** Whether the resource at this path has changes that state their revision. */
    private static boolean isChanged(PathItem item) {
        return item.getOperations().values().stream()
                .anyMatch(operation -> StandardResponsesFilter.takes(operation, StandardResponsesFilter.IF_MATCH));
    }

    private static void describeIfNoneMatch(Operation read) {
        Parameter parameter = StandardResponsesFilter.parameter(read, IF_NONE_MATCH)
                .orElseGet(() -> {
                    Parameter added = OASFactory.createParameter()
                            .name(IF_NONE_MATCH)
                            .in(Parameter.In.HEADER)
                            .schema(StandardResponsesFilter.string());
                    read.addParameter(added);
                    return added;
                });
        parameter.description("The ETag that the caller has. If it is current, the response is 304 without a body.");
    }
}
