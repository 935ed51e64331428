package dev.debrief.platform.query;

import dev.debrief.platform.problem.NearestName;
import dev.debrief.platform.problem.ParameterProblems;
import dev.debrief.platform.problem.Problem;
import dev.debrief.platform.time.TimeBounds;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The query parameters of an operation, as its method and its {@code @BeanParam} records declare them. */
final class QueryParameters {

    private static final int MAX_ERRORS = 20;

    private final Map<String, QueryParameter> byName = new TreeMap<>();

    private final TimeBounds bounds;

    private QueryParameters(TimeBounds bounds) {
        this.bounds = bounds;
    }

    static QueryParameters of(Method operation, TimeBounds bounds) {
        QueryParameters parameters = new QueryParameters(bounds);
        for (Parameter parameter : operation.getParameters()) {
            parameters.add(parameter, parameter.getType(), parameter.getParameterizedType());
        }
        return parameters;
    }

    private void add(AnnotatedElement declaration, Class<?> type, Type genericType) {
        QueryParam query = declaration.getAnnotation(QueryParam.class);
        if (query != null) {
            byName.put(query.value(), QueryParameter.of(query.value(), genericType, declaration, bounds));
        } else if (declaration.isAnnotationPresent(BeanParam.class)) {
            for (Field field : type.getDeclaredFields()) {
                add(field, field.getType(), field.getGenericType());
            }
        }
    }

    /** The errors of a request, in the order of the parameters; empty if there are none. */
    List<Problem.FieldError> errorsIn(Map<String, List<String>> query) {
        List<Problem.FieldError> errors = new ArrayList<>();
        query.forEach((name, values) -> {
            QueryParameter parameter = byName.get(name);
            if (parameter == null) {
                errors.add(unknown(name));
            } else {
                errors.addAll(parameter.errorsIn(values));
            }
        });
        return errors.stream().limit(MAX_ERRORS).toList();
    }

    private Problem.FieldError unknown(String name) {
        String detail = NearestName.of(name, byName.keySet())
                .map(nearest ->
                        "is unknown; did you mean " + nearest + "? Known are " + String.join(", ", byName.keySet()))
                .orElse("is unknown; this operation has no query parameters");
        return ParameterProblems.error(name, null, detail, List.of());
    }
}
