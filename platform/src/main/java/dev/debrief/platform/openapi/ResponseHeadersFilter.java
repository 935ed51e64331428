package dev.debrief.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Declares the headers of error responses: {@code Retry-After} where repeating the request later helps, and
 * {@code Allow} of 405, the response to any method that a path does not have.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = RequiredRoleFilter.AFTER_RESPONSES)
public class ResponseHeadersFilter implements OASFilter {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String METHOD_NOT_ALLOWED = "MethodNotAllowed";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            return;
        }
        document.getComponents()
                .addHeader(RETRY_AFTER, retryAfter())
                .addResponse(METHOD_NOT_ALLOWED, methodNotAllowed());
        Operations.of(document).forEach(ResponseHeadersFilter::describe);
    }

    private static void describe(Operation operation) {
        declareRetryAfter(operation, "503");
        declareRetryAfter(operation, "429");
        if (operation.getResponses().hasAPIResponse("201")) {
            declareRetryAfter(operation, "409");
        }
        operation
                .getResponses()
                .addAPIResponse("405", OASFactory.createAPIResponse().ref(METHOD_NOT_ALLOWED));
    }

    private static void declareRetryAfter(Operation operation, String status) {
        Optional.ofNullable(operation.getResponses().getAPIResponse(status))
                .ifPresent(response -> response.addHeader(
                        RETRY_AFTER, OASFactory.createHeader().ref(RETRY_AFTER)));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds after which repeating the request makes sense")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .example(1);
    }

    private static APIResponse methodNotAllowed() {
        return OASFactory.createAPIResponse()
                .description("The path does not support the method. `Allow` lists those that it supports.")
                .addHeader(
                        "Allow",
                        OASFactory.createHeader()
                                .description("The methods of the path")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                                .example("GET, POST"))
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }
}
