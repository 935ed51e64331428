package dev.debrief.localstack;

/** Hears what the stack is doing, from any thread. */
public interface ProgressListener {

    /** Something is ready; {@code where} is an address or a file. */
    void ready(String what, String where);

    /** Something worth knowing that is not a step. */
    void note(String message);

    /** A service ended by itself. */
    void crashed(String message);

    /** Hears nothing, for tests. */
    ProgressListener SILENT = new ProgressListener() {
        @Override
        public void ready(String what, String where) {}

        @Override
        public void note(String message) {}

        @Override
        public void crashed(String message) {}
    };
}
