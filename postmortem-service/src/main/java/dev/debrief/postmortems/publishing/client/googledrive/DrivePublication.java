package dev.debrief.postmortems.publishing.client.googledrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiJson;
import dev.debrief.platform.outgoing.api.ApiRefusedException;
import dev.debrief.platform.outgoing.api.ApiRefusedException.Fault;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.postmortems.publishing.client.PageDraft;
import dev.debrief.postmortems.publishing.client.PageGoneException;
import dev.debrief.postmortems.publishing.client.PublishedPage;
import dev.debrief.postmortems.publishing.client.http.TargetApi;
import org.jspecify.annotations.Nullable;

/** One publication: one upload, with the mark and the digest as properties of the file. */
final class DrivePublication {

    private static final String DOCUMENT = "application/vnd.google-apps.document";

    private final GoogleApi api;
    private final DriveUpload upload;
    private final String folderId;
    private final PageDraft draft;
    private final byte[] file;
    private final String digest;

    DrivePublication(GoogleApi api, DriveUpload upload, String folderId, PageDraft draft, byte[] file, String digest) {
        this.api = api;
        this.upload = upload;
        this.folderId = folderId;
        this.draft = draft;
        this.file = file;
        this.digest = digest;
    }

    PublishedPage perform(@Nullable PublishedPage previous) {
        DriveFile existing = previous == null ? find(folder()) : existing(previous.id());
        if (existing == null) {
            return published(create());
        }
        boolean unchanged = digest.equals(existing.digest()) && existing.name().equals(draft.pageTitle());
        return published(unchanged ? existing : change(existing.id()));
    }

    /** If the outcome is unknown, a search that follows at once might miss the file. */
    private DriveFile create() {
        ObjectNode metadata = metadata();
        metadata.putArray("parents").add(folderId);
        return TargetApi.settling(() -> upload.send("POST", "/files", metadata, file, digest));
    }

    /** A change that is made late would replace a newer one. */
    private DriveFile change(String id) {
        return TargetApi.settling(() -> upload.send("PATCH", "/files/" + id, metadata(), file, digest));
    }

    private ObjectNode metadata() {
        ObjectNode metadata = JsonNodeFactory.instance
                .objectNode()
                .put("name", draft.pageTitle())
                .put("mimeType", DOCUMENT)
                .put("description", draft.note());
        metadata.putObject("appProperties").put(DriveFile.MARK, draft.mark()).put(DriveFile.DIGEST, digest);
        return metadata;
    }

    /** The file whose creation is not known to have succeeded. */
    private @Nullable DriveFile find(JsonNode folder) {
        ApiCall call = ApiCall.get(api.baseUrl() + "/drive/v3/files")
                .with(
                        "q",
                        "appProperties has { key='" + DriveFile.MARK + "' and value='" + quoted(draft.mark())
                                + "' } and '" + quoted(folderId) + "' in parents and trashed = false")
                .with("orderBy", "createdTime")
                .with("supportsAllDrives", "true")
                .with("includeItemsFromAllDrives", "true")
                .with("fields", "files(" + DriveFile.FIELDS + ")");
        String drive = ApiJson.text(folder, "driveId");
        ApiCall complete = drive == null ? call : call.with("corpora", "drive").with("driveId", drive);
        JsonNode files = api.send(complete).json().path("files");
        return files.isEmpty() ? null : DriveFile.of(files.path(0));
    }

    private static String quoted(String value) {
        return value.replace("\\", "\\\\").replace("'", "\\'");
    }

    private DriveFile existing(String id) {
        ApiReply reply = api.exchange(ApiCall.get(api.baseUrl() + "/drive/v3/files/" + ApiCall.encoded(id))
                .with("supportsAllDrives", "true")
                .with("fields", DriveFile.FIELDS));
        if (reply.status() == 404) {
            folder();
            throw gone();
        }
        if (!reply.succeeded()) {
            throw api.refusal(reply);
        }
        DriveFile found = DriveFile.of(reply.json());
        if (found.trashed()) {
            throw gone();
        }
        return found;
    }

    private static PageGoneException gone() {
        return new PageGoneException("Somebody has deleted the document in Google Drive.");
    }

    /** @throws ApiRefusedException if the account may not see it */
    private JsonNode folder() {
        ApiReply reply = folder(api, folderId);
        if (reply.succeeded()) {
            return reply.json();
        }
        throw reply.status() == 404
                ? new ApiRefusedException(
                        Fault.ACCESS, "Google Drive does not know the folder, or it is not shared with the account.")
                : api.refusal(reply);
    }

    private PublishedPage published(DriveFile written) {
        return new PublishedPage(written.id(), written.url(), written.version(), digest);
    }

    static ApiReply folder(GoogleApi api, String folderId) {
        return api.exchange(ApiCall.get(api.baseUrl() + "/drive/v3/files/" + ApiCall.encoded(folderId))
                .with("supportsAllDrives", "true")
                .with("fields", "id,mimeType,trashed,driveId,capabilities(canAddChildren)"));
    }
}
