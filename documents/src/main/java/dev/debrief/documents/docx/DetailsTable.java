package dev.debrief.documents.docx;

import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** A list of names with values, such as "Owner: QA Team", which is easier to read as a table. */
final class DetailsTable {

    private DetailsTable() {}

    /** Whether every item of the list starts with a name in bold and a colon. */
    static boolean isMadeOf(ListBlock list) {
        int details = 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!startsWithName(item)) {
                return false;
            }
            details++;
        }
        return details > 1;
    }

    /** Takes the name out of an item: what remains is the value. */
    static Node takeName(Node item) {
        Paragraph lead = (Paragraph) item.getFirstChild();
        Node name = lead.getFirstChild();
        name.unlink();
        Text words = (Text) name.getFirstChild();
        words.setLiteral(words.getLiteral().substring(0, words.getLiteral().length() - 1));
        if (lead.getFirstChild() instanceof Text value) {
            value.setLiteral(value.getLiteral().stripLeading());
        }
        return words;
    }

    private static boolean startsWithName(Node item) {
        return item.getFirstChild() instanceof Paragraph lead
                && lead.getFirstChild() instanceof StrongEmphasis name
                && name.getFirstChild() instanceof Text words
                && words.getNext() == null
                && words.getLiteral().endsWith(":");
    }
}
