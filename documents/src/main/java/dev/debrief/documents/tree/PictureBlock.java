package dev.debrief.documents.tree;

import dev.debrief.documents.model.Document;
import org.commonmark.node.CustomBlock;

/** The place of a picture, which a format may draw: everything in it is also in the text. It has no children. */
public final class PictureBlock extends CustomBlock {

    /** What a picture shows. */
    public enum Kind {
        TIMELINE,
        FISHBONE,
        FIVE_WHYS,
        IMPACT
    }

    private final Kind kind;
    private final Document document;

    PictureBlock(Kind kind, Document document) {
        this.kind = kind;
        this.document = document;
    }

    public Kind kind() {
        return kind;
    }

    /** The document that the picture is drawn from. */
    public Document document() {
        return document;
    }
}
