package dev.debrief.localstack;

/** Receives progress messages. Called from several threads. */
public interface ProgressListener {

    /** A component is ready, or a step is done. @param detail its address, or what was done */
    void ready(String what, String detail);

    /** Additional information. */
    void note(String message);

    /** A process ended unexpectedly, or could not be restarted. */
    void crashed(String message);

    /** Ignores all messages. */
    ProgressListener SILENT = new ProgressListener() {
        @Override
        public void ready(String what, String detail) {}

        @Override
        public void note(String message) {}

        @Override
        public void crashed(String message) {}
    };
}
