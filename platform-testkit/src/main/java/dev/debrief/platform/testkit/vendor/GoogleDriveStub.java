package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files of a folder in the API of Google Drive. Knows files of shared drives only if the request supports them, has no
 * storage outside of a shared drive, and shows new files in searches only after a while.
 */
public final class GoogleDriveStub extends PageStub {

    public static final String FOLDER = "0AFolder_of-postmortems";

    private static final String DRIVE = "0ASharedDrive";
    private static final Pattern FILE = Pattern.compile("(?:/upload)?/drive/v3/files(?:/([A-Za-z0-9_-]+))?");
    private static final Pattern QUERY = Pattern.compile(
            "appProperties has \\{ key='([^']+)' and value='([^']+)' } and '([^']+)' in parents and trashed = false");
    private static final int MAX_MULTIPART = 5 * 1024 * 1024;

    private record File(String id, Instant createdAt, ObjectNode json, byte[] media) {
        boolean trashed() {
            return json.path("trashed").asBoolean(false);
        }
    }

    private record Session(@Nullable String fileId, JsonNode metadata, int length) {}

    private final GoogleTokens tokens;
    private final Map<String, File> files = new LinkedHashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private volatile boolean sharedDrive = true;
    private volatile boolean visible = true;
    private volatile Duration searchLag = Duration.ZERO;

    public GoogleDriveStub(Clock clock) {
        super(clock);
        this.tokens = new GoogleTokens(clock);
    }

    @Override
    public String credential() {
        return tokens.keyFile(url());
    }

    /** From now on, the folder is one of a person, shared with the account. */
    public void leaveSharedDrive() {
        sharedDrive = false;
    }

    /** Whether the account may see the folder and its files. */
    public void show(boolean newVisible) {
        visible = newVisible;
    }

    /** How long a new file is missing in searches. */
    public void searchLag(Duration lag) {
        searchLag = lag;
    }

    /** Ends all tokens. */
    public synchronized void expireTokens() {
        tokens.expire();
    }

    @Override
    public synchronized void delete(String id) {
        file(id).json().put("trashed", true);
    }

    /** Somebody deletes a file forever. */
    public synchronized void purge(String id) {
        files.remove(id);
    }

    /** The content of a file before its conversion. */
    public synchronized byte[] media(String id) {
        return file(id).media().clone();
    }

    private File file(String id) {
        return Objects.requireNonNull(files.get(id), id);
    }

    @Override
    public synchronized List<StubPage> pages() {
        return files.values().stream()
                .filter(file -> !file.trashed())
                .map(file -> new StubPage(
                        file.id(), file.json().path("name").asText(), new String(file.media(), StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    boolean isAuthenticated(StubRequest request) {
        return request.path().equals(GoogleTokens.PATH) || tokens.isValid(request.header("Authorization"));
    }

    @Override
    boolean creates(StubRequest request) {
        return request.method().equals("POST") && "multipart".equals(request.parameter("uploadType"));
    }

    @Override
    Answer unauthenticated() {
        return error(401, "authError", "Request had invalid authentication credentials.");
    }

    @Override
    Answer limited(Duration wait) {
        return new Answer(
                403,
                retryAfter(wait),
                error(403, "userRateLimitExceeded", "User Rate Limit Exceeded").body());
    }

    private static Answer error(int status, String reason, String message) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode error = body.putObject("error").put("code", status).put("message", message);
        error.putArray("errors").addObject().put("reason", reason).put("message", message);
        return new Answer(status, Map.of(), body);
    }

    @Override
    Answer api(StubRequest request, byte[] body) {
        if (request.path().equals(GoogleTokens.PATH)) {
            return tokens.exchange(new String(body, StandardCharsets.US_ASCII), url());
        }
        if (request.method().equals("PUT")) {
            return finish(request, body);
        }
        Matcher path = FILE.matcher(request.path());
        if (!path.matches()) {
            return error(NOT_FOUND, "notFound", "Not found");
        }
        String id = path.group(1);
        if (request.method().equals("GET")) {
            return id == null ? search(request) : get(request, id);
        }
        if (id != null && (!files.containsKey(id) || !sees(request))) {
            return error(NOT_FOUND, "notFound", "File not found: " + id);
        }
        return upload(request, id, body);
    }

    private boolean sees(StubRequest request) {
        return visible && (!sharedDrive || "true".equals(request.parameter("supportsAllDrives")));
    }

    private Answer get(StubRequest request, String id) {
        if (id.equals(FOLDER) && sees(request)) {
            ObjectNode folder = JSON.createObjectNode()
                    .put("id", FOLDER)
                    .put("mimeType", "application/vnd.google-apps.folder")
                    .put("trashed", false);
            if (sharedDrive) {
                folder.put("driveId", DRIVE);
            }
            folder.putObject("capabilities").put("canAddChildren", true);
            return Answer.ok(folder);
        }
        File file = files.get(id);
        return file == null || !sees(request)
                ? error(NOT_FOUND, "notFound", "File not found: " + id)
                : Answer.ok(file.json());
    }

    private Answer search(StubRequest request) {
        Matcher query = QUERY.matcher(Objects.requireNonNullElse(request.parameter("q"), ""));
        if (!query.matches()) {
            return error(BAD_REQUEST, "invalid", "Invalid Value");
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode found = answer.putArray("files");
        boolean complete = !sharedDrive
                || DRIVE.equals(request.parameter("driveId"))
                        && "drive".equals(request.parameter("corpora"))
                        && "true".equals(request.parameter("includeItemsFromAllDrives"));
        List<File> all = complete && sees(request) ? new ArrayList<>(files.values()) : List.of();
        for (File file : all) {
            boolean matches = file.json()
                            .path("appProperties")
                            .path(query.group(1))
                            .asText()
                            .equals(query.group(2))
                    && file.json().path("parents").path(0).asText().equals(query.group(3));
            boolean settled = !file.createdAt().plus(searchLag).isAfter(clock.instant());
            if (matches && settled && !file.trashed()) {
                found.add(file.json());
            }
        }
        return Answer.ok(answer);
    }

    private Answer upload(StubRequest request, @Nullable String id, byte[] body) {
        if ("resumable".equals(request.parameter("uploadType"))) {
            String session = "s" + sessions.size();
            String length = Objects.requireNonNullElse(request.header("X-Upload-Content-Length"), "-1");
            sessions.put(session, new Session(id, json(body), Integer.parseInt(length)));
            return new Answer(
                    200,
                    Map.of("Location", url() + "/upload/drive/v3/files?upload_id=" + session),
                    JSON.createObjectNode());
        }
        if (body.length > MAX_MULTIPART) {
            return error(413, "uploadTooLarge", "Request Entity Too Large");
        }
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String type = Objects.requireNonNullElse(request.header("Content-Type"), "");
        String[] parts = text.split(Pattern.quote("--" + type.replaceFirst(".*boundary=", "")), -1);
        if (!type.startsWith("multipart/related") || parts.length != 4) {
            return error(BAD_REQUEST, "badContent", "Malformed multipart body.");
        }
        return store(id, json(contentOf(parts[1])), contentOf(parts[2]));
    }

    private static byte[] contentOf(String part) {
        int start = part.indexOf("\r\n\r\n") + 4;
        return part.substring(start, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
    }

    private Answer finish(StubRequest request, byte[] body) {
        Session session = sessions.remove(Objects.requireNonNullElse(request.parameter("upload_id"), ""));
        if (session == null || session.length() != body.length) {
            return error(NOT_FOUND, "notFound", "There is no such upload.");
        }
        return store(session.fileId(), session.metadata(), body);
    }

    private Answer store(@Nullable String id, JsonNode metadata, byte[] media) {
        if (id == null && !sharedDrive) {
            return error(403, "storageQuotaExceeded", "The user's Drive storage quota has been exceeded.");
        }
        if (id == null && !metadata.path("parents").path(0).asText().equals(FOLDER)) {
            return error(NOT_FOUND, "notFound", "File not found");
        }
        File before = id == null ? null : files.get(id);
        String newId = id == null ? "1File_" + files.size() : id;
        ObjectNode json =
                before == null ? JSON.createObjectNode() : before.json().deepCopy();
        json.setAll((ObjectNode) metadata.deepCopy());
        json.put("id", newId).put("trashed", false).put("webViewLink", "https://docs.google.com/document/d/" + newId);
        json.put("version", Integer.toString(json.path("version").asInt(0) + 1));
        Instant createdAt = before == null ? now() : before.createdAt();
        files.put(newId, new File(newId, createdAt, json, media));
        return Answer.ok(json);
    }
}
