package dev.debrief.incidents.catalog.backstage;

/** Says in one sentence why a document cannot be imported. */
final class NotImportableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotImportableException(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
