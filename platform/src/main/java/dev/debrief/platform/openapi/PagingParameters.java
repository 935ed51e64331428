package dev.debrief.platform.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes the parameters that all lists have, where an operation does not do so itself. */
final class PagingParameters {

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "limit", "How many items a page has at most, from 1 to 200; 50 unless given.",
            "cursor", "`nextCursor` of the page before; with the same filters. Absent for the first page.");

    private PagingParameters() {}

    static void describe(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        if (parameters == null) {
            return;
        }
        parameters.stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY && parameter.getDescription() == null)
                .filter(parameter -> DESCRIPTIONS.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.setDescription(DESCRIPTIONS.get(parameter.getName())));
    }
}
