package dev.debrief.postmortems.sharing;

import dev.debrief.documents.audience.Audience;

/** Whom a document can be shared with; the others have tokens. */
public enum ShareAudience {
    ORGANISATION(Audience.ORGANISATION),
    PUBLIC(Audience.PUBLIC);

    private final Audience reader;

    ShareAudience(Audience reader) {
        this.reader = reader;
    }

    Audience reader() {
        return reader;
    }
}
