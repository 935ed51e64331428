package dev.debrief.documents.markdown;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import java.nio.charset.StandardCharsets;

/** The document as CommonMark with tables. */
public final class MarkdownRenderer implements DocumentRenderer {

    @Override
    public byte[] render(Document document) {
        return MarkdownDocument.render(document).getBytes(StandardCharsets.UTF_8);
    }
}
