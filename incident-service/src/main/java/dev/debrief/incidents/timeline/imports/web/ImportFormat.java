package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;

/** A format of files with timeline entries. */
interface ImportFormat {

    /**
     * Gives every line to the reader, faults included.
     *
     * @param json as strict as for every other body
     */
    void read(Reader file, ObjectMapper json, ImportLineCollector lines) throws IOException;
}
