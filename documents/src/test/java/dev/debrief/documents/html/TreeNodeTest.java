package dev.debrief.documents.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeNodeTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "1 1 1, 1 1 1",
        "1 2 2 3 1, 1(2 2(3)) 1",
        "1 2 3 2, 1(2(3) 2)",
        "3 1, 3 1",
        "1 3 3 2, 1(3(3) 2)",
        "0 1, 0 1"
    })
    void nestsItemsByDepth(String depths, String tree) {
        List<Integer> items = Stream.of(depths.split(" "))
                .filter(depth -> !depth.isEmpty())
                .map(Integer::valueOf)
                .toList();

        assertThat(written(TreeNode.of(items, Integer::intValue))).isEqualTo(tree);
    }

    private static String written(List<TreeNode<Integer>> nodes) {
        return nodes.stream()
                .map(node -> node.item() + (node.children().isEmpty() ? "" : "(" + written(node.children()) + ")"))
                .collect(Collectors.joining(" "));
    }
}
