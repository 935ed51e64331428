package dev.debrief.incidents.ingress.history.reader;

import java.time.Duration;

/** The source accepts no call for some time, because its limit is reached. */
public class HistoryPausedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    public HistoryPausedException(String message, Duration pause) {
        super(message);
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }
}
