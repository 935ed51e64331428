package dev.debrief.postmortems.publishing.client.notion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.testkit.vendor.NotionStub;
import dev.debrief.postmortems.publishing.client.PageProduct;
import dev.debrief.postmortems.publishing.client.PublishingClient;
import dev.debrief.postmortems.publishing.client.SampleDrafts;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.client.TestApi;
import java.util.List;
import java.util.Map;

/** Notion, with a paragraph for each line. A line of digits is a table with so many rows. */
public final class NotionProduct implements PageProduct {

    private static final ObjectMapper JSON = new ObjectMapper();

    final NotionStub stub;
    private final NotionClient client;

    public NotionProduct(TestApi api) {
        stub = new NotionStub(api.clock);
        client = new NotionClient(api.http(), api.waiting(), SampleDrafts.renderer(NotionProduct::blocks));
    }

    private static String blocks(List<String> lines) {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode children = page.putArray("children");
        for (String line : lines) {
            children.add(line.matches("[0-9]+") ? table(Integer.parseInt(line)) : paragraph(line));
        }
        return page.toString();
    }

    private static ObjectNode paragraph(String line) {
        ObjectNode block = JSON.createObjectNode().put("type", "paragraph");
        block.putObject("paragraph").set("rich_text", text(line));
        return block;
    }

    private static ObjectNode table(int rows) {
        ObjectNode block = JSON.createObjectNode().put("type", "table");
        ArrayNode children = block.putObject("table").put("table_width", 1).putArray("children");
        for (int row = 0; row < rows; row++) {
            ObjectNode child = children.addObject().put("type", "table_row");
            child.putObject("table_row").putArray("cells").add(text("row " + row));
        }
        return block;
    }

    private static ArrayNode text(String content) {
        ArrayNode text = JSON.createArrayNode();
        text.addObject().put("type", "text").putObject("text").put("content", content);
        return text;
    }

    @Override
    public NotionStub stub() {
        return stub;
    }

    @Override
    public PublishingClient client() {
        return client;
    }

    @Override
    public TargetAccess access() {
        return new TargetAccess(
                TargetKind.NOTION, stub.url(), Map.of(NotionClient.PARENT, NotionStub.PARENT), null, stub.credential());
    }
}
