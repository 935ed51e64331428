package dev.debrief.incidents.catalog.backstage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a YAML document. Members of another type than the one asked for are like missing ones: a placeholder
 * such as {@code $text} is a mapping where a text belongs, and is not followed.
 */
final class YamlMapping {

    private final List<NodeTuple> members;

    private YamlMapping(List<NodeTuple> members) {
        this.members = members;
    }

    static YamlMapping of(@Nullable Node node) {
        return new YamlMapping(node instanceof MappingNode mapping ? mapping.getValue() : List.of());
    }

    /**
     * A text, without white space around it; null if it is missing or blank.
     *
     * @throws NotImportableException if it has characters that the database cannot store
     */
    @Nullable String text(String key) {
        if (!(find(key) instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            return null;
        }
        String text = scalar.getValue().strip();
        if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new NotImportableException("`" + key + "` has characters that cannot be stored.");
        }
        return text.isEmpty() ? null : text;
    }

    YamlMapping mapping(String key) {
        return of(find(key));
    }

    /** The mappings in a list. */
    List<YamlMapping> mappings(String key) {
        return find(key) instanceof SequenceNode list
                ? list.getValue().stream().map(YamlMapping::of).toList()
                : List.of();
    }

    private @Nullable Node find(String key) {
        for (NodeTuple member : members) {
            if (member.getKeyNode() instanceof ScalarNode name
                    && name.getValue().equals(key)) {
                return member.getValueNode();
            }
        }
        return null;
    }
}
