package dev.debrief.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Declares the headers of error responses: {@code Retry-After} where repeating the request later helps, and
 * {@code Allow} of 405, the response to any method that a path does not have.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = RequiredRoleFilter.AFTER_RESPONSES)
public class ResponseHeadersFilter implements OASFilter {

    private static final String RETRY_AFTER = "Retry-After";
    private static final String ALLOW = "Allow";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            return;
        }
        document.getComponents().addHeader(RETRY_AFTER, retryAfter()).addHeader(ALLOW, allow());
        Operations.of(document).forEach(ResponseHeadersFilter::describe);
    }

    private static void describe(Operation operation) {
        declare(RETRY_AFTER, operation, "503");
        declare(RETRY_AFTER, operation, "429");
        if (operation.getResponses().hasAPIResponse("201")) {
            declare(RETRY_AFTER, operation, "409");
        }
        declare(ALLOW, operation, "405");
    }

    private static void declare(String header, Operation operation, String status) {
        Optional.ofNullable(operation.getResponses().getAPIResponse(status))
                .ifPresent(response ->
                        response.addHeader(header, OASFactory.createHeader().ref(header)));
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds after which repeating the request makes sense")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .example(1);
    }

    private static Header allow() {
        return OASFactory.createHeader()
                .description("The methods of the path")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING))
                .example("GET, POST");
    }
}
