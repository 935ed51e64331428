package dev.debrief.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Gives defaults and examples, which are texts in annotations, the type of their schema: a boolean default is a
 * boolean, the example of a repeatable parameter is a list, and the example of a text is a text even if it looks like
 * JSON.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class TypedLiteralsFilter implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Operations.of(document).forEach(TypedLiteralsFilter::convert);
    }

    private static void convert(Operation operation) {
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(TypedLiteralsFilter::convert);
        Optional.ofNullable(operation.getRequestBody())
                .flatMap(body -> Optional.ofNullable(body.getContent()))
                .ifPresent(content -> content.getMediaTypes().values().forEach(TypedLiteralsFilter::convert));
    }

    private static void convert(Parameter parameter) {
        Schema schema = parameter.getSchema();
        if (schema == null) {
            return;
        }
        if (is(schema, SchemaType.ARRAY) && isSingle(parameter.getExample())) {
            parameter.example(List.of(parameter.getExample()));
        }
        if (is(schema, SchemaType.BOOLEAN) && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
    }

    private static void convert(MediaType body) {
        if (is(body.getSchema(), SchemaType.STRING)
                && body.getExample() != null
                && !(body.getExample() instanceof String)) {
            body.example(text(body.getExample()));
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema != null && schema.getType() != null && schema.getType().contains(type);
    }

    private static boolean isSingle(Object example) {
        return example != null && !(example instanceof Collection);
    }

    private static String text(Object json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON: " + json, e);
        }
    }
}
