package dev.debrief.platform.startup;

/** Why a service does not start: one line for the operator that says what is wrong and what to do. */
class StartupFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartupFailedException(String line) {
        super(line, null, false, false);
    }
}
