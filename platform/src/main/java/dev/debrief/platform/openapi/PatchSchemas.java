package dev.debrief.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Schemas of merge patches, derived from the schema of the patched resource: no member is required, a member is
 * nullable unless the resource requires it, and nested objects are patched member by member. Lists are replaced.
 */
final class PatchSchemas {

    private static final String SUFFIX = "Patch";

    private final Components components;
    private final Map<String, Schema> schemas;

    PatchSchemas(Components components) {
        this.components = components;
        this.schemas = components.getSchemas();
    }

    /**
     * Adds the schema of a patch, unless it is there.
     *
     * @param patched name of the schema of the patched members
     * @param name name of the new schema
     */
    void add(String patched, String name) {
        Schema resource = schemas.get(patched);
        if (components.getSchemas().containsKey(name) || resource == null) {
            return;
        }
        List<String> required = Optional.ofNullable(resource.getRequired()).orElse(List.of());
        Map<String, Schema> members = new LinkedHashMap<>();
        resource.getProperties()
                .forEach((member, schema) -> members.put(member, member(schema, !required.contains(member))));
        components.addSchema(
                name,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("A JSON Merge Patch: an absent member stays"
                                + (required.containsAll(members.keySet()) ? "" : ", `null` removes a value"))
                        .properties(members));
    }

    private Schema member(Schema member, boolean removable) {
        Schema copy = copy(member);
        nestedObject(member).ifPresent(nested -> copy.ref(SchemaRefs.to(nested)));
        if (!removable) {
            return copy;
        }
        if (copy.getRef() == null) {
            return copy.type(Stream.concat(copy.getType().stream(), Stream.of(Schema.SchemaType.NULL))
                    .toList());
        }
        return OASFactory.createSchema()
                .description(member.getDescription())
                .examples(member.getExamples())
                .anyOf(List.of(
                        copy.description(null).examples(null),
                        OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    /** The name of the patch of a nested object. */
    private Optional<String> nestedObject(Schema member) {
        return SchemaRefs.name(member)
                .filter(name -> Optional.ofNullable(schemas.get(name))
                        .map(Schema::getProperties)
                        .isPresent())
                .map(name -> {
                    String patch = name.replaceFirst("(Request|Body)$", "") + SUFFIX;
                    add(name, patch);
                    return patch;
                });
    }

    private static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema();
        schema.getAll().forEach(copy::set);
        return copy;
    }
}
