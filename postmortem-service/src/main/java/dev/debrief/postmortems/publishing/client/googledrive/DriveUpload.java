package dev.debrief.postmortems.publishing.client.googledrive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.outgoing.api.ApiCall;
import dev.debrief.platform.outgoing.api.ApiReply;
import dev.debrief.platform.outgoing.api.ApiUnavailableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Uploads a file, which Google converts into a document: in one request, or a large one in a session of two. */
final class DriveUpload {

    /** The limit of uploads in one request is 5 MB with its metadata. */
    private static final int MAX_MULTIPART_BYTES = 5_000_000;

    private final GoogleApi api;
    private final String mediaType;

    DriveUpload(GoogleApi api, String mediaType) {
        this.api = api;
        this.mediaType = mediaType;
    }

    /** @param path below the one of uploads: with the id of a file to replace it */
    DriveFile send(String method, String path, ObjectNode metadata, byte[] file, String digest) {
        String url = api.baseUrl() + "/upload/drive/v3" + path;
        ApiReply reply = file.length + metadata.toString().length() < MAX_MULTIPART_BYTES
                ? api.send(complete(multipart(method, url, metadata, file, digest), "multipart"))
                : resumable(complete(session(method, url, metadata, file.length), "resumable"), file);
        return DriveFile.of(reply.json());
    }

    private static ApiCall complete(ApiCall call, String uploadType) {
        return call.with("uploadType", uploadType)
                .with("supportsAllDrives", "true")
                .with("fields", DriveFile.FIELDS);
    }

    private ApiCall multipart(String method, String url, ObjectNode metadata, byte[] file, String digest) {
        String boundary = "debrief-" + digest;
        ByteArrayOutputStream body = new ByteArrayOutputStream(file.length + 1024);
        body.writeBytes(part(boundary, "application/json; charset=UTF-8"));
        body.writeBytes(metadata.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part(boundary, mediaType));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return ApiCall.of(method, url, "multipart/related; boundary=" + boundary, body.toByteArray());
    }

    private static byte[] part(String boundary, String type) {
        return ("\r\n--" + boundary + "\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private ApiCall session(String method, String url, ObjectNode metadata, int length) {
        return ApiCall.json(method, url, metadata)
                .withHeader("X-Upload-Content-Type", mediaType)
                .withHeader("X-Upload-Content-Length", Integer.toString(length));
    }

    /** Nothing exists before the last byte has arrived. The session must be one of the host that was called. */
    private ApiReply resumable(ApiCall session, byte[] file) {
        String location = api.send(session).header("Location");
        if (location == null || !location.startsWith(api.baseUrl() + "/")) {
            throw new ApiUnavailableException("Google Drive has started no usable upload.", null);
        }
        return api.send(ApiCall.of("PUT", location, mediaType, file));
    }
}
