package dev.debrief.platform.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.platform.problem.ProblemTypes;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Completes the operations of resources with a {@link ResourceNoun}: placeholders, operation ids, the texts of
 * {@link OperationText}, and schemas that cannot be derived from the generic methods.
 */
@OpenApiFilter(value = OpenApiFilter.RunStage.BUILD, priority = InheritedOperationsFilter.BEFORE_OTHERS)
public class InheritedOperationsFilter implements OASFilter {

    /** Extension of an operation with its id before placeholders are replaced; ids themselves must be unique. */
    public static final String OPERATION_ID = "x-operation-id";

    /** Other filters describe the ids in paths, which this one adds. */
    static final int BEFORE_OTHERS = 10;

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName ROLES_ALLOWED = DotName.createSimple("jakarta.annotation.security.RolesAllowed");
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final DotName PROBLEM_TYPES = DotName.createSimple(ProblemTypes.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IndexView index;

    public InheritedOperationsFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Map<String, PathItem> paths = document.getPaths().getPathItems();
        for (AnnotationInstance noun : index.getAnnotations(ResourceNoun.class)) {
            ClassInfo resource = noun.target().asClass();
            String path = resource.declaredAnnotation(PATH).value().asString();
            Noun name = new Noun(noun.value().asString());
            Map<String, AnnotationInstance> texts = textsOf(resource);
            Map<String, String[]> roles = valuesOf(resource, ROLES_ALLOWED);
            Map<String, String[]> problems = valuesOf(resource, PROBLEM_TYPES);
            PathItem collection = Objects.requireNonNull(paths.get(path), path);
            paths.forEach((candidate, item) -> {
                if (candidate.equals(path) || candidate.startsWith(path + "/")) {
                    item.getOperations().values().forEach(operation -> {
                        addPathParameters(path, operation);
                        declareProblems(operation, problems);
                        complete(operation, name, texts, roles);
                    });
                    shareSchemas(item.getPATCH(), collection.getPOST());
                }
            });
            if (!texts.isEmpty()) {
                throw new IllegalStateException(resource.name() + " describes unknown operations: " + texts.keySet());
            }
        }
    }

    private Map<String, AnnotationInstance> textsOf(ClassInfo resource) {
        Map<String, AnnotationInstance> texts = new HashMap<>();
        resource.declaredAnnotationsWithRepeatable(DotName.createSimple(OperationText.class), index)
                .forEach(text -> texts.put(text.value("operationId").asString(), text));
        return texts;
    }

    /**
     * Values of an annotation of inherited operations by operation id: Quarkus and the platform read only those of
     * declared methods.
     */
    private Map<String, String[]> valuesOf(ClassInfo resource, DotName annotation) {
        Map<String, String[]> values = new HashMap<>();
        for (ClassInfo type = resource;
                type != null && type.superName() != null;
                type = index.getClassByName(type.superName())) {
            for (MethodInfo method : type.methods()) {
                AnnotationInstance found = method.annotation(annotation);
                AnnotationInstance operation = method.annotation(OPERATION);
                if (found != null && operation != null && operation.value("extensions") != null) {
                    for (AnnotationInstance extension :
                            operation.value("extensions").asNestedArray()) {
                        values.put(extension.value().asString(), found.value().asStringArray());
                    }
                }
            }
        }
        return values;
    }

    /** SmallRye drops parameters of inherited methods that are in the path of the class. */
    private static void addPathParameters(String path, Operation operation) {
        List<Parameter> parameters = new ArrayList<>();
        PATH_PARAMETER
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !hasParameter(operation, name))
                .map(name -> OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)))
                .forEach(parameters::add);
        parameters.addAll(Optional.ofNullable(operation.getParameters()).orElse(List.of()));
        operation.setParameters(parameters);
    }

    private static boolean hasParameter(Operation operation, String name) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter -> name.equals(parameter.getName()));
    }

    private static void declareProblems(Operation operation, Map<String, String[]> problems) {
        Map<String, Object> extensions = operation.getExtensions();
        Object id = extensions == null ? null : extensions.get(OPERATION_ID);
        if (id != null && problems.containsKey(id.toString())) {
            ProblemSchemasFilter.declare(operation, problems.get(id.toString()));
        }
    }

    /** Does nothing to a completed operation: build-stage filters may run more than once. */
    private static void complete(
            Operation operation, Noun noun, Map<String, AnnotationInstance> texts, Map<String, String[]> roles) {
        Map<String, Object> extensions = operation.getExtensions();
        Object id = extensions == null ? null : extensions.get(OPERATION_ID);
        if (id == null) {
            texts.remove(operation.getOperationId());
            return;
        }
        operation.removeExtension(OPERATION_ID);
        String[] allowed = roles.get(id.toString());
        if (allowed != null) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer", List.of(allowed)));
        }
        operation.operationId(noun.fill(id.toString()));
        operation.summary(noun.fill(operation.getSummary()));
        operation.description(noun.fill(operation.getDescription()));
        operation
                .getResponses()
                .getAPIResponses()
                .values()
                .forEach(response -> response.description(noun.fill(response.getDescription())));
        Optional.ofNullable(operation.getParameters())
                .orElse(List.of())
                .forEach(parameter -> parameter.description(noun.fill(parameter.getDescription())));
        Optional.ofNullable(texts.remove(operation.getOperationId())).ifPresent(text -> apply(text, operation));
    }

    private static void apply(AnnotationInstance text, Operation operation) {
        ifPresent(text, "summary", operation::summary);
        ifPresent(text, "description", operation::description);
        if (text.value("problems") != null) {
            ProblemSchemasFilter.declare(operation, text.value("problems").asStringArray());
        }
        ifPresent(text, "example", example -> body(operation).example(parse(example)));
        ifPresent(text, "unprocessable", description -> unprocessable(operation.getResponses(), description));
    }

    private static void unprocessable(APIResponses responses, String description) {
        if (description.isEmpty()) {
            responses.removeAPIResponse("422");
        } else {
            responses.getAPIResponse("422").description(description);
        }
    }

    /** A merge patch has the schema of the body that creates; the 201 response has that of the 200 response. */
    private static void shareSchemas(@Nullable Operation patch, @Nullable Operation post) {
        if (patch != null && post != null) {
            Schema created = body(post).getSchema();
            patch.getRequestBody()
                    .getContent()
                    .getMediaType(PatchSchemasFilter.MERGE_PATCH)
                    .schema(OASFactory.createSchema().ref(created.getRef()));
            post.getResponses()
                    .getAPIResponse("201")
                    .content(patch.getResponses().getAPIResponse("200").getContent());
        }
    }

    private static MediaType body(Operation operation) {
        return operation
                .getRequestBody()
                .getContent()
                .getMediaTypes()
                .values()
                .iterator()
                .next();
    }

    private static void ifPresent(AnnotationInstance text, String member, Consumer<String> action) {
        if (text.value(member) != null) {
            action.accept(text.value(member).asString());
        }
    }

    private static Object parse(String json) {
        try {
            return JSON.readValue(json, Object.class);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("Not JSON: " + json, malformed);
        }
    }

    /** Forms of a noun, by placeholder. */
    private record Noun(String singular) {

        @Nullable String fill(@Nullable String text) {
            return text == null
                    ? null
                    : text.replace("{noun}", singular)
                            .replace("{nouns}", singular + "s")
                            .replace("{a noun}", ("aeiou".indexOf(singular.charAt(0)) < 0 ? "a " : "an ") + singular)
                            .replace("{Noun}", pascalCase());
        }

        private String pascalCase() {
            StringBuilder name = new StringBuilder();
            for (String word : singular.split(" ", -1)) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
            return name.toString();
        }
    }
}
