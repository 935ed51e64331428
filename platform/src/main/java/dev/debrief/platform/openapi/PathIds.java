package dev.debrief.platform.openapi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes references in paths: the {@code {id}} by its collection, and those that take UUIDs only.
 * {@code debrief.openapi.key-examples.<collection>} configures an example for collections with short keys.
 */
final class PathIds {

    private static final Pattern COLLECTION = Pattern.compile("/([a-z-]+)/\\{id}");
    private static final String UUID_EXAMPLE = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d";

    private static final String ENTITY_REF = SchemaRefs.to("EntityRef");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PathIds() {}

    static void describe(String path, Parameter parameter) {
        Matcher collection = COLLECTION.matcher(path);
        if (!collection.find()) {
            return;
        }
        String name = collection.group(1);
        Optional<String> key =
                ConfigProvider.getConfig().getOptionalValue("debrief.openapi.key-examples." + name, String.class);
        parameter
                .description((key.isPresent() ? "UUID or key of the " : "UUID of the ") + singular(name))
                .example(key.orElse(UUID_EXAMPLE));
    }

    /** A reference in a path whose example is a UUID takes no keys. */
    static void narrow(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH
                && parameter.getSchema() != null
                && ENTITY_REF.equals(parameter.getSchema().getRef())
                && UUID_TEXT.matcher(String.valueOf(parameter.getExample())).matches()) {
            parameter.schema(
                    OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid"));
        }
    }

    /** A collection that is no plural, such as a feed, has items. */
    private static String singular(String collection) {
        return noun(collection).replace('-', ' ');
    }

    private static String noun(String collection) {
        if (collection.endsWith("ies")) {
            return collection.substring(0, collection.length() - 3) + "y";
        }
        return collection.endsWith("s")
                ? collection.substring(0, collection.length() - 1)
                : "item of the " + collection;
    }
}
