package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.store.EvidenceStorage.Writer;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.s3.S3Client;

/** Stores content in a bucket of an S3-compatible server; uploads in parts and aborts abandoned uploads. */
final class S3Store implements ObjectStore {

    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;

    S3Store(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public Writer write(String ref) throws IOException {
        return S3Upload.begin(client, bucket, ref);
    }

    @Override
    public InputStream open(String ref, long from, long length) throws IOException {
        String range = "bytes=" + from + "-" + (from + length - 1);
        return call(() ->
                client.getObject(request -> request.bucket(bucket).key(ref).range(range)));
    }

    @Override
    public void delete(String ref) throws IOException {
        deleteIfExists(
                () -> client.deleteObject(request -> request.bucket(bucket).key(ref)));
    }

    /** Calls the server; its failures are checked, as those of any store. */
    static <T> T call(Supplier<T> operation) throws IOException {
        try {
            return operation.get();
        } catch (SdkServiceException refused) {
            throw new IOException("The evidence store returned status " + refused.statusCode(), refused);
        } catch (SdkException failed) {
            throw new IOException("The evidence store cannot be reached: " + failed.getMessage(), failed);
        }
    }

    /** Some servers answer 404 if there is nothing to delete. */
    static void deleteIfExists(Supplier<?> operation) throws IOException {
        call(() -> {
            try {
                return operation.get();
            } catch (SdkServiceException refused) {
                if (refused.statusCode() == NOT_FOUND) {
                    return NOT_FOUND;
                }
                throw refused;
            }
        });
    }
}
