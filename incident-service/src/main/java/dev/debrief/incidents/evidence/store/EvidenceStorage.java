package dev.debrief.incidents.evidence.store;

import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps bytes by a name of its own making. Every object is noted in the database before its first byte is stored, so
 * that none is forgotten when something goes wrong.
 */
public interface EvidenceStorage {

    /** Notes a new object and returns its name; it is swept away unless {@link #attached} is said of it in time. */
    String register();

    /**
     * Says in the running transaction that the object belongs to something now; false when it was swept away before.
     */
    boolean markAttached(String ref);

    /** Says in the running transaction that nothing needs the object any more; it goes soon after. */
    void discard(String ref);

    /** Lets go of an object that was never attached, at once. */
    void deleteNow(String ref);

    /** Stores the bytes of a new object. */
    Writer write(String ref) throws IOException;

    /** A part of an object; read piece by piece, and closed by the caller. */
    InputStream open(String ref, long from, long length) throws IOException;

    /** Takes bytes in their order. Closing without {@link #finish} gives up what was written. */
    interface Writer extends AutoCloseable {

        void write(byte[] bytes, int length) throws IOException;

        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }
}
