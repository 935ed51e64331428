package dev.debrief.documents.picture;

import java.util.ArrayList;
import java.util.List;

/** A picture in words: one sentence that sums it up, and then its statements, one a line. */
final class Alternative {

    private final String summary;
    private final List<String> statements = new ArrayList<>();

    Alternative(String summary) {
        this.summary = summary;
    }

    Alternative statement(String statement) {
        statements.add(statement);
        return this;
    }

    String summary() {
        return summary;
    }

    String text() {
        return statements.isEmpty() ? summary : summary + "\n" + String.join("\n", statements);
    }
}
