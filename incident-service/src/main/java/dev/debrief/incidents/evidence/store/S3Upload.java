package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.store.EvidenceStorage.Writer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/** A multipart upload. The object exists only once the upload is finished. */
final class S3Upload implements Writer {

    /** S3 requires at least 5 MiB for every part but the last. */
    private static final int PART_SIZE = 8 * 1024 * 1024;

    private final S3Client client;
    private final String bucket;
    private final String ref;
    private final String uploadId;
    private final List<CompletedPart> parts = new ArrayList<>();
    private final byte[] part = new byte[PART_SIZE];
    private int filled;
    private boolean finished;

    private S3Upload(S3Client client, String bucket, String ref, String uploadId) {
        this.client = client;
        this.bucket = bucket;
        this.ref = ref;
        this.uploadId = uploadId;
    }

    static S3Upload begin(S3Client client, String bucket, String ref) throws IOException {
        String uploadId = S3Store.call(() -> client.createMultipartUpload(
                        request -> request.bucket(bucket).key(ref)))
                .uploadId();
        return new S3Upload(client, bucket, ref, uploadId);
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
        int number = parts.size() + 1;
        String etag = S3Store.call(() -> client.uploadPart(
                        request -> request.bucket(bucket)
                                .key(ref)
                                .uploadId(uploadId)
                                .partNumber(number),
                        RequestBody.fromByteBuffer(ByteBuffer.wrap(part, 0, filled))))
                .eTag();
        parts.add(CompletedPart.builder().partNumber(number).eTag(etag).build());
        filled = 0;
    }

    @Override
    public void finish() throws IOException {
        if (filled > 0 || parts.isEmpty()) {
            send();
        }
        S3Store.call(() -> client.completeMultipartUpload(request ->
                request.bucket(bucket).key(ref).uploadId(uploadId).multipartUpload(upload -> upload.parts(parts))));
        finished = true;
    }

    @Override
    public void close() throws IOException {
        if (!finished) {
            S3Store.deleteIfExists(() -> client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(ref).uploadId(uploadId)));
        }
    }
}
