package dev.debrief.platform.startup;

/** A service cannot start. The message is one line for the operator: what is wrong and how to fix it. */
class StartupFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartupFailedException(String line) {
        super(line, null, false, false);
    }
}
