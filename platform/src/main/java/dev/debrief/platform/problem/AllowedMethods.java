package dev.debrief.platform.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods of each path, from the operations of the service. JAX-RS knows those of a class only. */
@Provider
@Singleton
public class AllowedMethods implements DynamicFeature {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final Map<String, Route> routes = new TreeMap<>();

    private record Route(Pattern path, Set<String> methods) {}

    /** Called for each operation when the service starts. */
    @Override
    public void configure(ResourceInfo operation, FeatureContext context) {
        String path = path(operation.getResourceClass().getAnnotation(Path.class))
                + path(operation.getResourceMethod().getAnnotation(Path.class));
        Route route = routes.computeIfAbsent(path, template -> new Route(pattern(template), new TreeSet<>()));
        Stream.of(operation.getResourceMethod().getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .forEach(method -> {
                    if (method != null) {
                        route.methods().add(method.value());
                    }
                });
    }

    private static String path(@Nullable Path annotation) {
        if (annotation == null) {
            return "";
        }
        String path = annotation.value().replaceAll("^/|/$", "");
        return path.isEmpty() ? "" : "/" + path;
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Arrays.stream(PARAMETER.split(template, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]+", "", "/?")));
    }

    /** Whether this is the path of an operation, with its parameters. */
    boolean isTemplate(String path) {
        return routes.containsKey(path);
    }

    /**
     * The methods of a path, including HEAD and OPTIONS; empty for an unknown path. Of {@code /incidents/stream} and
     * {@code /incidents/{id}}, the one with fewer parameters is called, as in JAX-RS.
     */
    Set<String> of(String path) {
        Set<String> methods = new TreeSet<>();
        routes.entrySet().stream()
                .filter(route -> route.getValue().path().matcher(path).matches())
                .min(Comparator.comparingInt(route -> route.getKey().split("\\{").length))
                .ifPresent(route -> methods.addAll(route.getValue().methods()));
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return methods;
    }
}
