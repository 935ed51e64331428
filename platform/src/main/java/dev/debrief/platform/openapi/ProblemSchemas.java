package dev.debrief.platform.openapi;

import dev.debrief.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas of problem types: a {@code Problem} whose type is constant, with the members of the type. */
final class ProblemSchemas {

    private static final String GENERIC = "Problem";

    private final Components components;
    private final ProblemCatalog catalog;

    ProblemSchemas(Components components, ProblemCatalog catalog) {
        this.components = components;
        this.catalog = catalog;
    }

    /** Any of some types, or a type that the document does not list. */
    Schema anyOf(Stream<ProblemType> types) {
        return OASFactory.createSchema()
                .anyOf(Stream.concat(types.map(this::schemaOf), Stream.of(GENERIC))
                        .map(name -> OASFactory.createSchema().ref(SchemaRefs.to(name)))
                        .toList());
    }

    private String schemaOf(ProblemType type) {
        String name = Arrays.stream(type.slug().split("-"))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining())
                + GENERIC;
        if (!components.getSchemas().containsKey(name)) {
            components.addSchema(name, schema(type));
        }
        return name;
    }

    private Schema schema(ProblemType type) {
        Optional<Schema> described =
                Optional.ofNullable(catalog.members().get(type.slug())).map(components.getSchemas()::get);
        Map<String, Schema> members = new LinkedHashMap<>();
        members.put(
                "type",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .constValue(type.uri().toString())
                        .description("Identifier of this problem type"));
        described.map(Schema::getProperties).ifPresent(members::putAll);
        return OASFactory.createSchema()
                .description(type.title() + " (" + type.status() + ")")
                .allOf(List.of(
                        OASFactory.createSchema().ref(SchemaRefs.to(GENERIC)),
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .required(described.map(Schema::getRequired).orElse(null))
                                .properties(members)));
    }
}
