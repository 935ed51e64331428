package dev.debrief.platform.openapi;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/** The operations of a document, which may still lack its paths. */
final class Operations {

    private Operations() {}

    static Stream<Operation> of(OpenAPI document) {
        return Optional.ofNullable(document.getPaths())
                .flatMap(paths -> Optional.ofNullable(paths.getPathItems()))
                .stream()
                .flatMap(items -> items.values().stream())
                .flatMap(item -> item.getOperations().values().stream());
    }
}
