package dev.debrief.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Gives every success response an example: that of its type, or else one composed of the examples of its properties.
 * Responses of one type share a component, so an example occurs once in the document.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = ResponseExamplesFilter.LAST)
public class ResponseExamplesFilter implements OASFilter {

    /** Schemas are complete when this filter runs. */
    static final int LAST = -10;

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String EXAMPLES = "#/components/examples/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        ComposedExamples examples =
                new ComposedExamples(document.getComponents().getSchemas());
        Operations.of(document)
                .flatMap(ResponseExamplesFilter::successes)
                .filter(body -> body.getExample() == null && body.getExamples() == null)
                .forEach(body -> typeOf(body)
                        .ifPresent(type -> examples.of(body.getSchema()).ifPresent(example -> {
                            document.getComponents()
                                    .addExample(type, OASFactory.createExample().value(example));
                            body.addExample(type, OASFactory.createExample().ref(EXAMPLES + type));
                        })));
    }

    private static Stream<MediaType> successes(Operation operation) {
        return operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream());
    }

    private static Optional<String> typeOf(MediaType body) {
        return Optional.ofNullable(body.getSchema())
                .map(Schema::getRef)
                .filter(reference -> reference.startsWith(SCHEMAS))
                .map(reference -> reference.substring(SCHEMAS.length()));
    }
}
