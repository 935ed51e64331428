package dev.debrief.documents.picture;

import dev.debrief.documents.model.Reference;
import dev.debrief.documents.tree.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** Supporting evidence in words. */
final class References {

    private References() {}

    /** {@code Evidence: a graph, a log}; empty without any. */
    static String words(List<Reference> references) {
        return references.isEmpty()
                ? ""
                : references.stream()
                        .map(reference -> PlainText.of(reference.title()))
                        .collect(Collectors.joining(", ", " Evidence: ", ""));
    }
}
