package dev.debrief.postmortems.publishing.client.notion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.documents.DocumentRenderer;
import dev.debrief.postmortems.publishing.client.ContentDigest;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.notion.NotionLayout.Generation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of one publication, in batches that fit into one request each.
 *
 * @param digest of the content
 * @param blocks without markers
 */
record NotionContent(PageDraft draft, String digest, List<JsonNode> blocks) {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MAX_CHILDREN = 100;

    /** Of one request, with nested ones. */
    private static final int MAX_BLOCKS = 900;

    /** Of one request; the limit is 500 KB. */
    private static final int MAX_BYTES = 400_000;

    /** @param renderer of JSON with the member {@code children} */
    static NotionContent of(DocumentRenderer renderer, PageDraft draft) {
        byte[] file = renderer.render(draft.document());
        List<JsonNode> blocks = new ArrayList<>();
        try {
            JSON.readTree(file).path("children").forEach(blocks::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        blocks.forEach(block -> NotionMarker.disable((ObjectNode) block));
        return new NotionContent(draft, ContentDigest.of(draft, file), List.copyOf(blocks));
    }

    /** Whether what was interrupted has the first blocks of this content, and nothing else. */
    boolean continues(Generation interrupted) {
        List<NotionBlock> shown = interrupted.content();
        if (!interrupted.marker().belongsTo(marker(interrupted.marker().attempt())) || shown.size() > blocks.size()) {
            return false;
        }
        for (int i = 0; i < shown.size(); i++) {
            if (!shown.get(i).shows(blocks.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** All blocks, between two markers. */
    List<List<JsonNode>> batches(String attempt) {
        List<JsonNode> all = new ArrayList<>();
        all.add(marker(attempt).block(draft.note()));
        all.addAll(blocks);
        all.add(marker(attempt).end().block(""));
        return inBatches(all);
    }

    /** The blocks that are missing in what was interrupted, and the second marker. */
    List<List<JsonNode>> rest(Generation interrupted) {
        List<JsonNode> all =
                new ArrayList<>(blocks.subList(interrupted.content().size(), blocks.size()));
        all.add(interrupted.marker().end().block(""));
        return inBatches(all);
    }

    private NotionMarker marker(String attempt) {
        return new NotionMarker(NotionMarker.State.BEGIN, draft.mark(), digest, blocks.size(), attempt);
    }

    private static List<List<JsonNode>> inBatches(List<JsonNode> blocks) {
        List<List<JsonNode>> batches = new ArrayList<>();
        List<JsonNode> batch = new ArrayList<>();
        int count = 0;
        int bytes = 0;
        for (JsonNode block : blocks) {
            int moreCount = count(block);
            int moreBytes = bytes(block);
            if (!batch.isEmpty()
                    && (batch.size() == MAX_CHILDREN
                            || count + moreCount > MAX_BLOCKS
                            || bytes + moreBytes > MAX_BYTES)) {
                batches.add(List.copyOf(batch));
                batch.clear();
                count = 0;
                bytes = 0;
            }
            batch.add(block);
            count += moreCount;
            bytes += moreBytes;
        }
        batches.add(List.copyOf(batch));
        return batches;
    }

    private static int count(JsonNode block) {
        int count = 1;
        for (JsonNode child : block.path(block.path("type").asText()).path("children")) {
            count += count(child);
        }
        return count;
    }

    private static int bytes(JsonNode block) {
        try {
            return JSON.writeValueAsBytes(block).length;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
