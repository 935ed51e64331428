package dev.debrief.documents.notion;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A block that fits into one request with everything in it. */
final class Block {

    static final int MAX_CHILDREN = 100;

    private static final int MAX_TEXT = 2000;
    private static final int MAX_RUNS = 100;

    /** Of one block, and of one with all blocks in it: at three bytes a character less than the 500 KB of a request. */
    private static final int MAX_WEIGHT = 40_000;

    private static final int MAX_TOTAL_WEIGHT = 120_000;
    private static final int MAX_TOTAL_BLOCKS = 400;

    private final ObjectNode json;
    private final ObjectNode content;
    private int children;
    private int blocks = 1;
    private int weight;

    private Block(String type, int weight) {
        this.json = JsonNodeFactory.instance.objectNode().put("object", "block").put("type", type);
        this.content = json.putObject(type);
        this.weight = weight;
    }

    static Block empty(String type) {
        return new Block(type, 100);
    }

    /** A row of a table. */
    static Block row(ArrayNode cells, int weight) {
        Block row = new Block("table_row", weight);
        row.content.set("cells", cells);
        return row;
    }

    /** A block with text; what does not fit continues in more of them. */
    static List<Block> of(String type, String next, List<Run> text) {
        List<Block> blocks = new ArrayList<>();
        Block block = new Block(type, 0);
        blocks.add(block);
        ArrayNode runs = block.content.putArray("rich_text");
        for (Run run : divided(text)) {
            if (runs.size() == MAX_RUNS || block.weight + run.weight() > MAX_WEIGHT) {
                block = new Block(next, 0);
                blocks.add(block);
                runs = block.content.putArray("rich_text");
            }
            runs.add(run.json());
            block.weight += run.weight();
        }
        return blocks;
    }

    /** Runs that are short enough, without dividing a character. */
    static List<Run> divided(List<Run> text) {
        List<Run> divided = new ArrayList<>();
        for (Run run : text) {
            String words = run.text();
            int from = 0;
            while (from < words.length()) {
                int to = Math.min(words.length(), from + MAX_TEXT);
                if (to < words.length() && Character.isHighSurrogate(words.charAt(to - 1))) {
                    to--;
                }
                divided.add(new Run(words.substring(from, to), run.style()));
                from = to;
            }
        }
        return divided;
    }

    ObjectNode json() {
        return json;
    }

    Block put(String name, boolean value) {
        content.put(name, value);
        return this;
    }

    Block put(String name, int value) {
        content.put(name, value);
        return this;
    }

    Block put(String name, String value) {
        content.put(name, value);
        return this;
    }

    /** Whether the block was added, because it still fits into the same request. */
    boolean add(Block child) {
        if (children == MAX_CHILDREN
                || blocks + child.blocks > MAX_TOTAL_BLOCKS
                || weight + child.weight > MAX_TOTAL_WEIGHT) {
            return false;
        }
        content.withArrayProperty("children").add(child.json);
        children++;
        blocks += child.blocks;
        weight += child.weight;
        return true;
    }
}
