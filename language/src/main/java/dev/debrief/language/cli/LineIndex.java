package dev.debrief.language.cli;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Converts an index in a text to a line and a column, both from 1. Columns count UTF-16 code units. */
final class LineIndex {

    private final int[] starts;

    LineIndex(String text) {
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    int line(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int index) {
        return index - starts[line(index) - 1] + 1;
    }
}
