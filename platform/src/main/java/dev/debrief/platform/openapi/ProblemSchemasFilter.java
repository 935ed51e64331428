package dev.debrief.platform.openapi;

import dev.debrief.platform.problem.ProblemType;
import dev.debrief.platform.problem.ProblemTypes;
import dev.debrief.platform.problem.StandardProblem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Declares for each error of an operation the types that it can be: the standard types of its status, those of
 * {@link ProblemTypes}, and {@code Problem} for types that are added later. Describes errors that only the latter add.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = ProblemSchemasFilter.AFTER_RESPONSES)
public class ProblemSchemasFilter implements OASFilter {

    private static final String PROBLEM_TYPES = "x-problem-types";

    static final int AFTER_RESPONSES = -20;

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");

    /** Standard types of operations with a certain parameter only. */
    private static final Map<StandardProblem, String> PARAMETERS = Map.of(
            StandardProblem.INVALID_CURSOR, "cursor",
            StandardProblem.IDEMPOTENCY_KEY_REQUIRED, "Idempotency-Key",
            StandardProblem.REQUEST_IN_PROGRESS, "Idempotency-Key",
            StandardProblem.IDEMPOTENCY_KEY_REUSED, "Idempotency-Key");

    private final IndexView index;

    public ProblemSchemasFilter(IndexView index) {
        this.index = index;
    }

    /**
     * Declares problem types of an operation for this filter, which finds {@link ProblemTypes} only on methods with an
     * {@code operationId}. Operations that resources inherit have none.
     */
    public static void declare(Operation operation, String... slugs) {
        List<Object> declared = new ArrayList<>(List.of(slugs));
        if (operation.hasExtension(PROBLEM_TYPES)) {
            declared.addAll((List<?>) operation.getExtension(PROBLEM_TYPES));
        }
        operation.addExtension(PROBLEM_TYPES, declared);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        ProblemCatalog catalog = new ProblemCatalog(index);
        ProblemSchemas schemas = new ProblemSchemas(document.getComponents(), catalog);
        Map<String, List<String>> annotated = annotated();
        Operations.of(document).forEach(operation -> describe(operation, own(operation, annotated, catalog), schemas));
    }

    private static void describe(Operation operation, Set<ProblemType> own, ProblemSchemas schemas) {
        own.stream()
                .collect(
                        Collectors.groupingBy(type -> String.valueOf(type.status()), TreeMap::new, Collectors.toList()))
                .forEach((status, types) -> addMissing(operation, status, types));
        operation
                .getResponses()
                .getAPIResponses()
                .forEach((status, response) -> genericProblem(response)
                        .ifPresent(body -> body.schema(schemas.anyOf(Stream.concat(standard(operation), own.stream())
                                .filter(type -> status.equals(String.valueOf(type.status())))))));
    }

    private static void addMissing(Operation operation, String status, List<ProblemType> types) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(types.stream()
                                            .map(type -> type.title() + ".")
                                            .collect(Collectors.joining(" ")))
                                    .content(OASFactory.createContent()
                                            .addMediaType(
                                                    MEDIA_TYPE,
                                                    OASFactory.createMediaType()
                                                            .schema(OASFactory.createSchema()
                                                                    .ref(SchemaRefs.to("Problem"))))));
        }
    }

    private Map<String, List<String>> annotated() {
        Map<String, List<String>> slugs = new HashMap<>();
        for (AnnotationInstance types : index.getAnnotations(ProblemTypes.class)) {
            AnnotationInstance operation = types.target().asMethod().annotation(OPERATION);
            AnnotationValue id = operation == null ? null : operation.value("operationId");
            if (id != null) {
                slugs.put(id.asString(), List.of(types.value().asStringArray()));
            }
        }
        return slugs;
    }

    private static Set<ProblemType> own(
            Operation operation, Map<String, List<String>> annotated, ProblemCatalog catalog) {
        Set<String> slugs = new LinkedHashSet<>(annotated.getOrDefault(operation.getOperationId(), List.of()));
        if (operation.hasExtension(PROBLEM_TYPES)) {
            ((List<?>) operation.getExtension(PROBLEM_TYPES)).forEach(slug -> slugs.add(slug.toString()));
            operation.removeExtension(PROBLEM_TYPES);
        }
        return slugs.stream().map(catalog::require).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<ProblemType> standard(Operation operation) {
        return Stream.<ProblemType>of(StandardProblem.values())
                .filter(type -> !PARAMETERS.containsKey(type) || takes(operation, PARAMETERS.get(type)));
    }

    private static boolean takes(Operation operation, String parameter) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(taken -> parameter.equals(taken.getName()));
    }

    private static Optional<MediaType> genericProblem(APIResponse response) {
        return Optional.ofNullable(response.getContent())
                .map(content -> content.getMediaType(MEDIA_TYPE))
                .filter(body -> SchemaRefs.name(body.getSchema())
                        .filter("Problem"::equals)
                        .isPresent());
    }
}
