package dev.debrief.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers of rate limits, and of operations that are deprecated. */
final class LimitHeaders {

    private LimitHeaders() {}

    static void describe(Operation operation) {
        APIResponse tooMany = operation.getResponses().getAPIResponse("429");
        if (tooMany != null) {
            tooMany.addHeader(
                    "RateLimit-Policy", header("Requests (q) in each window of seconds (w)", "\"default\";q=600;w=60"));
            tooMany.addHeader(
                    "RateLimit", header("Requests left (r), and seconds until all are (t)", "\"default\";r=0;t=60"));
        }
        if (Boolean.TRUE.equals(operation.getDeprecated())) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2")) {
                    response.addHeader("Deprecation", header("Since when, as seconds since 1970", "@1801353600"));
                    response.addHeader(
                            "Sunset", header("When the operation is removed", "Mon, 01 Feb 2027 00:00:00 GMT"));
                    response.addHeader(
                            "Link",
                            header("What to use instead", "<https://debrief.dev/changes>; rel=\"deprecation\""));
                }
            });
        }
    }

    private static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example(example);
    }
}
