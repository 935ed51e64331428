package dev.debrief.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Moves the example of a request type, {@code @Schema(examples = …)} of the record, to the request bodies of this type
 * that have no example of their own. Operations then take the request without {@code @RequestBody}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RequestExamplesFilter implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            return;
        }
        Map<String, Schema> schemas =
                Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of());
        List<MediaType> bodies =
                Operations.of(document).flatMap(RequestExamplesFilter::bodies).toList();
        bodies.forEach(body -> requestType(body, schemas)
                .filter(request -> request.getExamples() != null && body.getExample() == null)
                .ifPresent(request -> body.example(request.getExamples().get(0))));
        bodies.forEach(body -> requestType(body, schemas).ifPresent(request -> request.setExamples(null)));
    }

    private static Stream<MediaType> bodies(Operation operation) {
        return operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                ? Stream.empty()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream();
    }

    private static Optional<Schema> requestType(MediaType body, Map<String, Schema> schemas) {
        return Optional.ofNullable(body.getSchema())
                .map(Schema::getRef)
                .map(ref -> schemas.get(ref.substring(ref.lastIndexOf('/') + 1)));
    }
}
