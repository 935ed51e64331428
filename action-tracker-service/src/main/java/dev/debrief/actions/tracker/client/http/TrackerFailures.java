package dev.debrief.actions.tracker.client.http;

import dev.debrief.actions.tracker.client.TrackerException;
import dev.debrief.actions.tracker.client.TrackerRefusedException;
import dev.debrief.actions.tracker.client.TrackerRefusedException.Fault;
import dev.debrief.actions.tracker.client.TrackerTexts;

/** Exceptions for responses that are neither successes nor about limits. */
public final class TrackerFailures {

    private TrackerFailures() {}

    /**
     * The exception for a response. Only a token that is refused concerns all issues for certain; products know more
     * such responses.
     *
     * @param product to name in the message
     * @param explanation what the product says, or an empty text
     */
    public static TrackerException of(String product, TrackerReply reply, String explanation) {
        if (reply.redirects()) {
            return new TrackerRefusedException(
                    Fault.NOT_FOUND, product + " has moved it elsewhere (" + reply.status() + ").");
        }
        String said = explanation.isEmpty() ? "." : ": " + TrackerTexts.quoted(explanation) + ".";
        return switch (reply.status()) {
            case 401 -> new TrackerRefusedException(Fault.ACCESS, product + " refuses the token (401)" + said);
            case 403 -> new TrackerRefusedException(Fault.FORBIDDEN, product + " does not allow this (403)" + said);
            case 404 -> new TrackerRefusedException(Fault.NOT_FOUND, product + " does not know it (404)" + said);
            case 410 -> new TrackerRefusedException(Fault.GONE, product + " says that it is gone (410)" + said);
            default ->
                new TrackerRefusedException(
                        Fault.REQUEST, product + " refused the request (" + reply.status() + ")" + said);
        };
    }
}
