package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.store.EvidenceStorage.Writer;
import java.io.IOException;
import java.io.InputStream;

/** A store of bytes by name. */
interface ObjectStore {

    Writer write(String ref) throws IOException;

    InputStream open(String ref, long from, long length) throws IOException;

    /** Succeeds even if there is no such object, or only a part of it. */
    void delete(String ref) throws IOException;
}
