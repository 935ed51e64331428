package dev.debrief.documents.tree;

import java.io.IOException;
import org.commonmark.node.Node;

/** Takes a document piece by piece, so that the memory needed does not grow with the length of the timeline. */
@FunctionalInterface
public interface Pieces {

    /**
     * Takes the next blocks.
     *
     * @param root a document node of CommonMark; its children are the blocks. It may be changed
     * @param continuesList whether the first block continues the list that the piece before ended with
     */
    void accept(Node root, boolean continuesList) throws IOException;
}
