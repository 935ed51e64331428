package dev.debrief.postmortems.publishing.client;

/** The target will not do what it was asked for, however often it is asked. */
public class PublishingRefusedException extends PublishingException {

    private static final long serialVersionUID = 1L;

    /** What is at fault. */
    public enum Fault {
        /** The credential, the URL, or the place as a whole: nothing will work until an admin changes that. */
        ACCESS,
        /** The credential may not do this. */
        FORBIDDEN,
        /** The place to publish to does not exist, or the credential may not see it. */
        NOT_FOUND,
        /** What was asked for. */
        REQUEST
    }

    private final Fault fault;

    public PublishingRefusedException(Fault fault, String reason) {
        super(reason);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
