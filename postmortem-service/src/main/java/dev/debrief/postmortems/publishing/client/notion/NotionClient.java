package dev.debrief.postmortems.publishing.client.notion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.notion.NotionRenderer;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.peer.Checkup;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.PublishingClient;
import dev.debrief.postmortems.publishing.client.TargetAccess;
import dev.debrief.postmortems.publishing.client.TargetKind;
import dev.debrief.postmortems.publishing.client.TargetSetting;
import dev.debrief.postmortems.publishing.client.TargetTraits;
import dev.debrief.postmortems.publishing.client.http.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notion: a page of blocks below a page that is shared with an integration. */
@ApplicationScoped
class NotionClient implements PublishingClient {

    static final String PARENT = "parentPageId";

    private static final TargetTraits TRAITS = new TargetTraits(
            NotionApi.NAME,
            "https://api.notion.com",
            false,
            "The secret of an internal integration with the capabilities to read, insert and update content.",
            List.of(TargetSetting.required(
                    PARENT,
                    "The id of the page below which pages are created: the 32 digits at the end of its URL. Share the"
                            + " page with the integration.",
                    "[0-9a-fA-F]{32}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")));

    private final ApiHttp http;
    private final Waiting waiting;
    private final DocumentRenderer renderer;

    @Inject
    NotionClient(ApiHttp http) {
        this(http, Waiting.onThread(), new NotionRenderer());
    }

    /** @param renderer of JSON with the member {@code children}, a list of blocks */
    NotionClient(ApiHttp http, Waiting waiting, DocumentRenderer renderer) {
        this.http = http;
        this.waiting = waiting;
        this.renderer = renderer;
    }

    @Override
    public Set<TargetKind> kinds() {
        return Set.of(TargetKind.NOTION);
    }

    @Override
    public TargetTraits traits(TargetKind kind) {
        return TRAITS;
    }

    @Override
    public Checkup check(TargetAccess access) {
        try {
            JsonNode parent = api(access).page(access.required(PARENT));
            if (parent == null) {
                return Checkup.unusable(
                        "Notion does not know the parent page, or it is not shared with the integration.");
            }
            return NotionApi.isTrashed(parent)
                    ? Checkup.unusable("The parent page is in the trash.")
                    : Checkup.success();
        } catch (ApiRefusedException refused) {
            return Checkup.unusable(refused.reason());
        }
    }

    @Override
    public PublishedPage publish(TargetAccess access, PageDraft draft, @Nullable PublishedPage previous) {
        NotionContent content = NotionContent.of(renderer, draft);
        return new NotionPublication(api(access), access.required(PARENT), draft, content).perform(previous);
    }

    private NotionApi api(TargetAccess access) {
        return new NotionApi(http, waiting, TRAITS.baseUrl(access.baseUrl()), access.credential());
    }
}
