package dev.debrief.documents.audience;

import dev.debrief.documents.tree.UserMarkdown;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;

/** The destinations and titles of links, which readers see only when they look for them. */
final class HiddenTexts {

    private HiddenTexts() {}

    static List<String> of(String markdown) {
        List<String> texts = new ArrayList<>();
        UserMarkdown.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                texts.add(link.getDestination());
                if (link.getTitle() != null) {
                    texts.add(link.getTitle());
                }
                visitChildren(link);
            }
        });
        return texts;
    }
}
