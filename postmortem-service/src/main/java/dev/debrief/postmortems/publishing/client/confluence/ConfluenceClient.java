package dev.debrief.postmortems.publishing.client.confluence;

import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.confluence.ConfluenceRenderer;
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
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import dev.debrief.postmortems.publishing.client.http.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Confluence: a page in the storage format, in a space. */
@ApplicationScoped
class ConfluenceClient implements PublishingClient {

    static final String SPACE = "spaceKey";
    static final String PARENT = "parentPageId";

    private static final List<TargetSetting> SETTINGS = List.of(
            TargetSetting.required(SPACE, "The key of the space, such as ENG.", "~?[A-Za-z0-9_.-]{1,255}"),
            TargetSetting.optional(
                    PARENT,
                    "The id of the page below which pages are created; without it, at the top of the space.",
                    "[0-9]{1,20}"));

    private static final TargetTraits CLOUD = new TargetTraits(
            "Confluence Cloud", null, true, "An API token of the user, who is named by e-mail address.", SETTINGS);

    private static final TargetTraits DATA_CENTER =
            new TargetTraits("Confluence Data Center", null, false, "A personal access token.", SETTINGS);

    private final ApiHttp http;
    private final Waiting waiting;
    private final DocumentRenderer renderer;

    @Inject
    ConfluenceClient(ApiHttp http) {
        this(http, Waiting.onThread(), new ConfluenceRenderer());
    }

    /** @param renderer of the storage format */
    ConfluenceClient(ApiHttp http, Waiting waiting, DocumentRenderer renderer) {
        this.http = http;
        this.waiting = waiting;
        this.renderer = renderer;
    }

    @Override
    public Set<TargetKind> kinds() {
        return Set.of(TargetKind.CONFLUENCE_CLOUD, TargetKind.CONFLUENCE_DATA_CENTER);
    }

    @Override
    public TargetTraits traits(TargetKind kind) {
        return kind == TargetKind.CONFLUENCE_CLOUD ? CLOUD : DATA_CENTER;
    }

    @Override
    public Checkup check(TargetAccess access) {
        try {
            return Checkup.of(api(access).problems(), List.of());
        } catch (ApiRefusedException refused) {
            return Checkup.unusable(refused.reason());
        }
    }

    @Override
    public PublishedPage publish(TargetAccess access, PageDraft draft, @Nullable PublishedPage previous) {
        MarkedBody body = MarkedBody.of(draft, renderer.render(draft.document()));
        return new ConfluencePublication(api(access), draft, body).perform(previous);
    }

    private ConfluenceApi api(TargetAccess access) {
        String url = traits(access.kind()).baseUrl(access.baseUrl());
        String space = access.required(SPACE);
        String parent = access.setting(PARENT);
        return access.kind() == TargetKind.CONFLUENCE_CLOUD
                ? new CloudApi(api(basic(access)), url.replaceFirst("/wiki$", ""), space, parent)
                : new DataCenterApi(api("Bearer " + access.credential()), url, space, parent);
    }

    private TargetApi api(String authorization) {
        return new TargetApi(ConfluenceReplies.PRODUCT, http, waiting, Map.of("Authorization", authorization));
    }

    private static String basic(TargetAccess access) {
        String pair = Objects.requireNonNullElse(access.user(), "") + ":" + access.credential();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
