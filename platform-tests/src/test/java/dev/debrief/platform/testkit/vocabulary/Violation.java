package dev.debrief.platform.testkit.vocabulary;

import java.nio.file.Path;

/**
 * A banned name or phrase.
 *
 * @param line from 1
 * @param found the text as it is in the file, on one line
 * @param standard what to write instead
 */
record Violation(Path file, int line, String found, String standard) {

    @Override
    public String toString() {
        return file + ":" + line + " '" + found + "' → " + standard;
    }
}
