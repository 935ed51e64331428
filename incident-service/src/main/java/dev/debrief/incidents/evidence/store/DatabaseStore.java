package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.store.EvidenceStorage.Writer;
import java.io.InputStream;
import java.util.Arrays;

/** Stores content in PostgreSQL, the default: it is part of the database backup. */
final class DatabaseStore implements ObjectStore {

    private final LargeObjectService largeObjects;

    DatabaseStore(LargeObjectService largeObjects) {
        this.largeObjects = largeObjects;
    }

    @Override
    public Writer write(String ref) {
        largeObjects.create(ref);
        return new Writer() {
            private long offset;

            @Override
            public void write(byte[] bytes, int length) {
                largeObjects.append(ref, offset, length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
                offset += length;
            }

            @Override
            public void finish() {
                // Every chunk is already stored.
            }

            @Override
            public void close() {
                // The sweep deletes abandoned uploads.
            }
        };
    }

    @Override
    public InputStream open(String ref, long from, long length) {
        return new LargeObjectStream(largeObjects, ref, from, length);
    }

    @Override
    public void delete(String ref) {
        largeObjects.delete(ref);
    }
}
