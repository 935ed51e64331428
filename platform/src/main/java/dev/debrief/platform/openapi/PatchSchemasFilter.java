package dev.debrief.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Gives each merge patch a schema of its own, {@code ThingPatch} for the operation that answers with a {@code Thing}. A
 * resource declares the schema of what is patched: the record that {@code MergePatch} applies the patch to.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = PatchSchemasFilter.AFTER_EXAMPLES)
public class PatchSchemasFilter implements OASFilter {

    static final int AFTER_EXAMPLES = -10;

    static final String MERGE_PATCH = "application/merge-patch+json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        PatchSchemas schemas = new PatchSchemas(document.getComponents());
        Operations.of(document).forEach(operation -> describe(operation, schemas));
    }

    private static void describe(Operation operation, PatchSchemas schemas) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType body = operation.getRequestBody().getContent().getMediaType(MERGE_PATCH);
        Optional<String> answer = Optional.ofNullable(operation.getResponses().getAPIResponse("200"))
                .flatMap(response -> mediaType(response.getContent(), "application/json"))
                .flatMap(SchemaRefs::name);
        Optional<String> patched =
                Optional.ofNullable(body).map(MediaType::getSchema).flatMap(SchemaRefs::name);
        if (answer.isPresent() && patched.isPresent()) {
            String name = answer.get() + "Patch";
            if (!patched.get().equals(name)) {
                schemas.add(patched.get(), name);
                body.schema(OASFactory.createSchema().ref(SchemaRefs.to(name)));
            }
        }
    }

    private static Optional<Schema> mediaType(@Nullable Content content, String mediaType) {
        return Optional.ofNullable(content)
                .map(known -> known.getMediaType(mediaType))
                .map(MediaType::getSchema);
    }
}
