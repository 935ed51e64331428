package dev.debrief.incidents.evidence.store;

import java.io.IOException;
import java.io.InputStream;

/**
 * Stores bytes under a generated name. Every object is registered in the database before its first byte is stored, so
 * that a failure leaves no orphans.
 */
public interface EvidenceStorage {

    /**
     * Registers a new object and returns its name. It is deleted later unless {@link #markAttached} is called in time.
     */
    String register();

    /** Keeps an object, in the running transaction. Returns false if it was already deleted. */
    boolean markAttached(String ref);

    /** Marks an object for deletion, in the running transaction. */
    void discard(String ref);

    /** Deletes an object that was never attached. */
    void deleteNow(String ref);

    /** Opens a new object for writing. */
    Writer write(String ref) throws IOException;

    /** Opens a range of an object for reading. The caller closes the stream. */
    InputStream open(String ref, long from, long length) throws IOException;

    /** Appends bytes. Closing without {@link #finish} abandons the object. */
    interface Writer extends AutoCloseable {

        void write(byte[] bytes, int length) throws IOException;

        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }
}
