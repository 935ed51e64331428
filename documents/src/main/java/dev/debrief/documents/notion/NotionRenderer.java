package dev.debrief.documents.notion;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.Characters;
import dev.debrief.documents.tree.DocumentTree;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A page of Notion as JSON: its {@code title}, and its blocks as {@code children}. Each block fits into one request
 * with all blocks in it, and they are nested at most twice. The limit of 100 blocks a request is left to the sender.
 */
public final class NotionRenderer implements DocumentRenderer {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void render(Document document, OutputStream file) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(file)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("title", Characters.printable(document.title()));
            json.writeArrayFieldStart("children");
            DocumentTree.write(document, (root, continuesList) -> {
                for (Block block : BlockVisitor.blocks(root)) {
                    json.writeTree(block.json());
                }
            });
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
