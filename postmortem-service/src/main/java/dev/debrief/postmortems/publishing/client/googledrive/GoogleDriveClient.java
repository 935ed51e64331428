package dev.debrief.postmortems.publishing.client.googledrive;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.docx.DocxRenderer;
import dev.debrief.platform.outgoing.api.ApiHttp;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.platform.peer.Checkup;
import dev.debrief.postmortems.publishing.client.ContentDigest;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Google Drive: a document of Google Docs, converted from a file of Word. */
@ApplicationScoped
class GoogleDriveClient implements PublishingClient {

    static final String FOLDER = "folderId";
    static final String SUBJECT = "subject";

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String FOLDER_TYPE = "application/vnd.google-apps.folder";

    private static final TargetTraits TRAITS = new TargetTraits(
            GoogleApi.NAME,
            "https://www.googleapis.com",
            false,
            "The JSON key of a service account.",
            List.of(
                    TargetSetting.required(
                            FOLDER,
                            "The id of the folder in a shared drive: the end of its URL. Share it with the service"
                                    + " account as a content manager.",
                            "[A-Za-z0-9_-]{1,200}"),
                    TargetSetting.optional(
                            SUBJECT,
                            "The e-mail address of the person to act for, with domain-wide delegation. Without it, the"
                                    + " service account acts for itself.",
                            "[!-~&&[^\"'<>\\\\@]]{1,64}@[A-Za-z0-9.-]{1,190}")));

    private final ApiHttp http;
    private final Waiting waiting;
    private final DocumentRenderer renderer;

    @Inject
    GoogleDriveClient(ApiHttp http) {
        this(http, Waiting.onThread(), new DocxRenderer());
    }

    /** @param renderer of files of Word */
    GoogleDriveClient(ApiHttp http, Waiting waiting, DocumentRenderer renderer) {
        this.http = http;
        this.waiting = waiting;
        this.renderer = renderer;
    }

    @Override
    public Set<TargetKind> kinds() {
        return Set.of(TargetKind.GOOGLE_DRIVE);
    }

    @Override
    public TargetTraits traits(TargetKind kind) {
        return TRAITS;
    }

    @Override
    public Checkup check(TargetAccess access) {
        try {
            ApiReply reply = DrivePublication.folder(api(access), access.required(FOLDER));
            if (reply.status() == 404) {
                return Checkup.unusable("Google Drive does not know the folder, or it is not shared with the account.");
            }
            return reply.succeeded()
                    ? checkup(reply.json(), access.setting(SUBJECT) != null)
                    : Checkup.unusable(api(access).refusal(reply).reason());
        } catch (ApiRefusedException refused) {
            return Checkup.unusable(refused.reason());
        }
    }

    private static Checkup checkup(JsonNode folder, boolean forPerson) {
        List<String> problems = new ArrayList<>();
        if (!folder.path("mimeType").asText().equals(FOLDER_TYPE)) {
            problems.add("The id is not that of a folder.");
        }
        if (folder.path("trashed").asBoolean(false)) {
            problems.add("The folder is in the trash.");
        }
        if (!folder.path("capabilities").path("canAddChildren").asBoolean(true)) {
            problems.add("The account may not add files to the folder.");
        }
        if (!forPerson && !folder.has("driveId")) {
            problems.add(
                    "The folder is not in a shared drive, and a service account cannot own files. Use a folder of a"
                            + " shared drive, or name a person to act for in the setting subject.");
        }
        return Checkup.of(problems, List.of());
    }

    @Override
    public PublishedPage publish(TargetAccess access, PageDraft draft, @Nullable PublishedPage previous) {
        byte[] file = renderer.render(draft.document());
        GoogleApi api = api(access);
        return new DrivePublication(
                        api,
                        new DriveUpload(api, WORD),
                        access.required(FOLDER),
                        draft,
                        file,
                        ContentDigest.of(draft, file))
                .perform(previous);
    }

    private GoogleApi api(TargetAccess access) {
        return new GoogleApi(
                http,
                waiting,
                TRAITS.baseUrl(access.baseUrl()),
                ServiceAccountKey.read(access.credential()),
                access.setting(SUBJECT));
    }
}
