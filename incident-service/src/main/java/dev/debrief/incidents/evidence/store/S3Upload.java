package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.store.EvidenceStorage.Writer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A multipart upload. The object exists only once the upload is finished. */
final class S3Upload implements Writer {

    /** S3 requires at least 5 MiB for every part but the last. */
    private static final int PART_SIZE = 8 * 1024 * 1024;

    private static final Pattern UPLOAD_ID = Pattern.compile("<UploadId>([^<]+)</UploadId>");

    private final S3Store store;
    private final String ref;
    private final String uploadId;
    private final List<String> etags = new ArrayList<>();
    private final byte[] part = new byte[PART_SIZE];
    private int filled;
    private boolean finished;

    private S3Upload(S3Store store, String ref, String uploadId) {
        this.store = store;
        this.ref = ref;
        this.uploadId = uploadId;
    }

    static S3Upload begin(S3Store store, String ref) throws IOException {
        Matcher id = UPLOAD_ID.matcher(
                store.call("POST", "/" + ref + "?uploads=", new byte[0], 0).body());
        if (!id.find()) {
            throw new IOException("The evidence store returned no upload id");
        }
        return new S3Upload(store, ref, id.group(1));
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
        int taken = 0;
        while (taken < length) {
            int more = Math.min(length - taken, PART_SIZE - filled);
            System.arraycopy(bytes, taken, part, filled, more);
            taken += more;
            filled += more;
            if (filled == PART_SIZE) {
                send();
            }
        }
    }

    private void send() throws IOException {
        String query = "?partNumber=" + (etags.size() + 1) + "&uploadId=" + uploadId;
        etags.add(store.call("PUT", "/" + ref + query, part, filled).etag());
        filled = 0;
    }

    @Override
    public void finish() throws IOException {
        if (filled > 0 || etags.isEmpty()) {
            send();
        }
        StringBuilder parts = new StringBuilder("<CompleteMultipartUpload>");
        for (int i = 0; i < etags.size(); i++) {
            parts.append("<Part><PartNumber>")
                    .append(i + 1)
                    .append("</PartNumber><ETag>")
                    .append(etags.get(i))
                    .append("</ETag></Part>");
        }
        byte[] body = parts.append("</CompleteMultipartUpload>").toString().getBytes(StandardCharsets.UTF_8);
        String response = store.call("POST", "/" + ref + "?uploadId=" + uploadId, body, body.length)
                .body();
        if (response.contains("<Error>")) {
            throw new IOException("The evidence store could not complete the upload");
        }
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            store.call("DELETE", "/" + ref + "?uploadId=" + uploadId, new byte[0], 0);
        }
    }
}
