package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.problem.ProblemException;
import java.util.stream.Collectors;

/** Why deliveries are ignored or in quarantine, as sentences that fit the column. */
final class Reasons {

    private static final int MAX_LENGTH = 1000;

    private Reasons() {}

    static String of(UnreadableDeliveryException unreadable) {
        return of(String.valueOf(unreadable.getMessage()));
    }

    /** The detail of a problem and its errors. */
    static String of(ProblemException problem) {
        String errors = problem.errors().stream()
                .map(error -> error.pointer() + " " + error.detail())
                .collect(Collectors.joining("; "));
        return of(Texts.joined(" ", problem.detail(), errors));
    }

    static String of(String text) {
        return Texts.cut(Texts.storable(text), MAX_LENGTH);
    }
}
