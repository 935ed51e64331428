package dev.debrief.actions.action.bulk;

import java.util.List;

/** A bulk request changed nothing, because entries are refused. */
public class BulkRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BulkResult> results;

    BulkRefusedException(List<BulkResult> results) {
        super("Entries of a bulk request are refused", null, false, false);
        this.results = results;
    }

    public List<BulkResult> results() {
        return results;
    }
}
