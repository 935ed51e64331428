package dev.debrief.postmortems.publishing.client.notion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import dev.debrief.postmortems.publishing.client.notion.NotionLayout.Generation;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One publication. Blocks cannot be replaced in one call, so the new content is appended completely before the old one
 * is deleted. Markers on the page show where an interrupted publication has stopped. Blocks by people stay.
 */
final class NotionPublication {

    private static final int ATTEMPT_DIGITS = 16;

    private final NotionApi api;
    private final String parentId;
    private final PageDraft draft;
    private final NotionContent content;

    NotionPublication(NotionApi api, String parentId, PageDraft draft, NotionContent content) {
        this.api = api;
        this.parentId = parentId;
        this.draft = draft;
        this.content = content;
    }

    PublishedPage perform(@Nullable PublishedPage previous) {
        String id = previous == null ? find() : previous.id();
        return id == null ? create() : update(id);
    }

    /** The page whose creation is not known to have succeeded. */
    private @Nullable String find() {
        for (NotionBlock block : api.blocks(parentId)) {
            String title = block.title();
            if (title != null && title.startsWith(draft.key() + " ") && isOurs(block)) {
                return block.id();
            }
        }
        return null;
    }

    /** A person who duplicates a page is the author of the copy and of its blocks. */
    private boolean isOurs(NotionBlock page) {
        Set<String> authors = Set.of(api.self());
        return page.author() != null
                && authors.contains(page.author())
                && !layout(page.id(), authors).isEmpty();
    }

    private PublishedPage create() {
        List<List<JsonNode>> batches = content.batches(newAttempt());
        JsonNode page = api.create(parentId, draft.pageTitle(), batches.get(0));
        String id = TargetApi.read(NotionApi.NAME, () -> ApiJson.matching(NotionBlock.ID, page, "id"));
        batches.stream().skip(1).forEach(batch -> api.append(id, batch));
        return published(page);
    }

    private static String newAttempt() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, ATTEMPT_DIGITS);
    }

    private PublishedPage update(String id) {
        JsonNode page = existing(id);
        try {
            replace(id, authors(page));
            JsonNode current = title(page).equals(draft.pageTitle()) ? page : api.rename(id, draft.pageTitle());
            return published(current);
        } catch (ApiRefusedException refused) {
            existing(id);
            throw refused;
        }
    }

    private JsonNode existing(String id) {
        JsonNode page = api.page(id);
        if (page != null && !NotionApi.isTrashed(page)) {
            return page;
        }
        if (page == null && api.page(parentId) == null) {
            throw new ApiRefusedException(
                    Fault.ACCESS, "Notion shows neither the page nor its parent page to the integration.");
        }
        throw new PageGoneException("Somebody has deleted the page in Notion.");
    }

    private void replace(String id, Set<String> authors) {
        NotionLayout before = layout(id, authors);
        if (before.complete(content.digest()) == null) {
            append(id, before);
        }
        NotionLayout after = layout(id, authors);
        Generation current = after.complete(content.digest());
        if (current == null) {
            throw new ApiUnavailableException("Notion does not show the blocks as it has accepted them.", null);
        }
        delete(id, after.without(current));
    }

    /** Continues what was interrupted, or begins again after what readers have. */
    private void append(String id, NotionLayout layout) {
        Generation interrupted = layout.interrupted();
        if (interrupted != null && content.continues(interrupted)) {
            content.rest(interrupted).forEach(batch -> api.append(id, batch));
            return;
        }
        Generation current = layout.current();
        if (current != null) {
            delete(id, layout.without(current));
        }
        content.batches(newAttempt()).forEach(batch -> api.append(id, batch));
    }

    private void delete(String pageId, List<NotionBlock> blocks) {
        boolean complete = true;
        for (NotionBlock block : blocks) {
            complete &= api.delete(block.id());
        }
        if (!complete) {
            existing(pageId);
        }
    }

    /** The blocks that this application has written: as the integration of now, or as the one that created the page. */
    private NotionLayout layout(String pageId, Set<String> authors) {
        List<NotionBlock> own =
                api.blocks(pageId).stream().filter(block -> block.isBy(authors)).toList();
        return NotionLayout.of(own, draft.mark());
    }

    private Set<String> authors(JsonNode page) {
        Set<String> authors = new HashSet<>(Set.of(api.self()));
        String creator = NotionBlock.author(page);
        if (creator != null) {
            authors.add(creator);
        }
        return authors;
    }

    private static String title(JsonNode page) {
        StringBuilder title = new StringBuilder();
        page.path("properties")
                .path("title")
                .path("title")
                .forEach(part -> title.append(Objects.requireNonNullElse(ApiJson.text(part, "plain_text"), "")));
        return title.toString();
    }

    private PublishedPage published(JsonNode page) {
        return TargetApi.read(
                NotionApi.NAME,
                () -> new PublishedPage(
                        ApiJson.matching(NotionBlock.ID, page, "id"),
                        ApiJson.page(page, "url"),
                        ApiJson.text(page, "last_edited_time"),
                        content.digest()));
    }
}
