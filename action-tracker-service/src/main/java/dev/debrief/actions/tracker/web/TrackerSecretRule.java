package dev.debrief.actions.tracker.web;

/** The format of secrets that admins give. */
final class TrackerSecretRule {

    static final String PATTERN = "^[!-~]{8,200}$";

    static final String MESSAGE = "must be 8 to 200 visible ASCII characters";

    private TrackerSecretRule() {}
}
