package dev.debrief.platform.outgoing.api;

/** The product will not do what it was asked for, however often it is asked. */
public class ApiRefusedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** What is at fault. */
    public enum Fault {
        /** The token, the URL, or the place as a whole: nothing will work until an admin changes that. */
        ACCESS,
        /** The token may not do this: what was asked for is at fault, or the place. */
        FORBIDDEN,
        /** It does not exist, or the token may not see it. As {@link #FORBIDDEN}. */
        NOT_FOUND,
        /** It existed and does not any more. */
        GONE,
        /** What was asked for. */
        REQUEST
    }

    private final Fault fault;

    public ApiRefusedException(Fault fault, String reason) {
        super(reason);
        this.fault = fault;
    }

    /**
     * For a response that is neither a success nor about a limit. Only a token that is refused concerns all calls for
     * certain; products know more such responses.
     *
     * @param product to name in the reason
     * @param explanation what the product says, or an empty text
     */
    public static ApiRefusedException of(String product, ApiReply reply, String explanation) {
        int status = reply.status();
        if (reply.redirects()) {
            return new ApiRefusedException(Fault.NOT_FOUND, product + " has moved it elsewhere (" + status + ").");
        }
        String said = explanation.isEmpty() ? "." : ": " + ApiTexts.quoted(explanation) + ".";
        return switch (status) {
            case 401 -> new ApiRefusedException(Fault.ACCESS, product + " refuses the token (401)" + said);
            case 403 -> new ApiRefusedException(Fault.FORBIDDEN, product + " does not allow this (403)" + said);
            case 404 -> new ApiRefusedException(Fault.NOT_FOUND, product + " does not know it (404)" + said);
            case 410 -> new ApiRefusedException(Fault.GONE, product + " says that it is gone (410)" + said);
            default -> new ApiRefusedException(Fault.REQUEST, product + " refused the request (" + status + ")" + said);
        };
    }

    public Fault fault() {
        return fault;
    }
}
