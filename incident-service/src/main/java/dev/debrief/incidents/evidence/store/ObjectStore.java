package dev.debrief.incidents.evidence.store;

import dev.debrief.incidents.evidence.store.EvidenceStorage.Writer;
import java.io.IOException;
import java.io.InputStream;

/** A place for bytes; what is in it is noted elsewhere. */
interface ObjectStore {

    Writer write(String ref) throws IOException;

    InputStream open(String ref, long from, long length) throws IOException;

    /** Also when there is nothing by this name, or only a part of it. */
    void delete(String ref) throws IOException;
}
