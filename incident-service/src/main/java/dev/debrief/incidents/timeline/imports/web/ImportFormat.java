package dev.debrief.incidents.timeline.imports.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;

/** A file format for timeline entries. */
interface ImportFormat {

    /** The reason for which lines without any text are skipped. */
    String BLANK = "is blank";

    /** What is wrong with a file that contains nothing. */
    String EMPTY_FILE = "is empty: the file has no content";

    /**
     * Passes every line to the collector, invalid ones included.
     *
     * @param json configured as strictly as for every other body
     */
    void read(Reader file, ObjectMapper json, ImportLineCollector lines) throws IOException;
}
