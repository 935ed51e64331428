package dev.debrief.documents.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.ToIntFunction;

/** An item of a tree with those below it. */
record TreeNode<T>(T item, List<TreeNode<T>> children) {

    /**
     * Nests items by their depth.
     *
     * @param items parents before children
     * @param depthOf from 1; an item that is too deep is put below the one before it
     */
    static <T> List<TreeNode<T>> of(List<T> items, ToIntFunction<T> depthOf) {
        List<TreeNode<T>> roots = new ArrayList<>();
        Deque<TreeNode<T>> path = new ArrayDeque<>();
        for (T item : items) {
            while (path.size() >= Math.max(1, depthOf.applyAsInt(item))) {
                path.pop();
            }
            TreeNode<T> node = new TreeNode<>(item, new ArrayList<>());
            (path.isEmpty() ? roots : path.element().children()).add(node);
            path.push(node);
        }
        return roots;
    }
}
