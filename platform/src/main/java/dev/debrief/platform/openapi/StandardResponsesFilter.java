package dev.debrief.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds what operations have in common to the document: errors, Idempotency-Key of creating POSTs, If-Match of changes,
 * If-None-Match of reads, ETag, Link and Location of responses.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class StandardResponsesFilter implements OASFilter {

    static final String IF_MATCH = "If-Match";
    static final String TOO_MANY_OF_CALLER =
            "The caller has sent too many requests. Retry after `Retry-After` seconds.";
    static final String REVISION = "The revision, for If-Match of the next change";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Map<String, PathItem> items = document.getPaths().getPathItems();
        items.forEach(StandardResponsesFilter::describe);
        items.forEach((path, item) -> {
            if (item.getPOST() != null) {
                describeCreated(item.getPOST(), readOfMember(items, path));
            }
        });
        items.values().stream().filter(item -> item.getGET() != null).forEach(ReadHeaders::describe);
    }

    private static void describe(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> describe(path, method, operation));
    }

    /** The path of what is created in this one, if it can be read. */
    private static Optional<PathItem> readOfMember(Map<String, PathItem> items, String path) {
        String member = Pattern.quote(path) + "/\\{[^/]+}";
        return items.entrySet().stream()
                .filter(item -> item.getKey().matches(member) && item.getValue().getGET() != null)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What has no path of its own has no Location, and what never changes has no revision. */
    private static void describeCreated(Operation operation, Optional<PathItem> member) {
        APIResponse created = operation.getResponses().getAPIResponse("201");
        if (created == null || member.isEmpty()) {
            return;
        }
        created.addHeader("Location", requiredHeader("Path of the new resource", "/api/v1/…"));
        if (ReadHeaders.hasRevision(member.get())) {
            created.addHeader("ETag", requiredHeader(REVISION, "\"1\""));
        }
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        parameter(operation, "id")
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
                .filter(parameter -> parameter.getDescription() == null)
                .ifPresent(parameter -> PathIds.describe(path, parameter));
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(PathIds::narrow);
        boolean creates = operation.getResponses().hasAPIResponse("201");
        if (creates && method == PathItem.HttpMethod.POST) {
            operation.addParameter(idempotencyKey());
        }
        errors(path, operation, creates).forEach((status, description) -> {
            APIResponse own = operation.getResponses().getAPIResponse(status);
            if (own == null || own.getContent() == null) {
                operation.getResponses().addAPIResponse(status, problem(description));
            }
        });
        describeHeaders(operation);
        LimitHeaders.describe(operation);
    }

    private static Map<String, String> errors(String path, Operation operation, boolean creates) {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("400", "The request is malformed or not valid. `errors` lists the invalid fields.");
        errors.put("401", "The bearer token is missing or not valid.");
        errors.put("403", "The token has no role that allows this operation.");
        errors.put("405", "The path does not support the method. `Allow` lists those that it supports.");
        errors.put("406", "None of the accepted media types is available.");
        if (path.contains("{")) {
            errors.put("404", "The resource does not exist, or the caller may not see it.");
        }
        if (creates) {
            errors.put("409", "The same request is still running, or the current state does not allow the operation.");
            errors.put("422", "The Idempotency-Key was used for another request.");
        }
        if (takes(operation, IF_MATCH)) {
            errors.put(
                    "412",
                    "The resource has changed since the revision in If-Match. `currentRevision` is the current one.");
            errors.put("428", "If-Match is missing.");
        }
        if (operation.getRequestBody() != null) {
            errors.put("413", "The body is too large.");
            errors.put("415", "The media type of the body is not supported.");
        }
        errors.put("429", TOO_MANY_OF_CALLER);
        errors.put("500", "Unexpected error. Include the `traceId` when you report it.");
        errors.put(
                "503", "The database is unavailable, or the service is overloaded. Retry after `Retry-After` seconds.");
        return errors;
    }

    static boolean takes(Operation operation, String header) {
        return parameter(operation, header).isPresent();
    }

    static Optional<Parameter> parameter(Operation operation, String name) {
        List<Parameter> parameters = operation.getParameters();
        return parameters == null
                ? Optional.empty()
                : parameters.stream()
                        .filter(parameter -> name.equals(parameter.getName()))
                        .findFirst();
    }

    private static void describeHeaders(Operation operation) {
        parameter(operation, IF_MATCH)
                .ifPresent(parameter -> parameter
                        .required(true)
                        .description("The ETag of the revision that this change is based on, or `*` for any.")
                        .example("\"1\""));
        APIResponse ok = operation.getResponses().getAPIResponse("200");
        if (ok != null && takes(operation, IF_MATCH)) {
            ok.addHeader("ETag", requiredHeader(REVISION, "\"2\""));
        }
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(true)
                .description(
                        "A new UUID for each resource to create. Repeating the request with the same key within 24 hours"
                                + " creates nothing and returns the first response, with `Idempotent-Replayed: true`.")
                .schema(string())
                .example("8e03978e-40d5-43e8-bc93-6894a57f9324");
    }

    static Header header(String description, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(string())
                .example(example);
    }

    /** A header that every such response has. */
    static Header requiredHeader(String description, String example) {
        return header(description, example).required(true);
    }

    static Schema string() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }
}
