package dev.debrief.incidents.ingress.history.reader;

/** The import cannot continue until an admin changes something; the message is a sentence for admins. */
public class HistoryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HistoryRefusedException(String message) {
        super(message);
    }
}
