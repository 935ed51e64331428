package dev.debrief.platform.outgoing;

/** A request got no complete response. Whether the receiver has processed it is unknown. */
public class NetworkFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient NetworkFailure failure;

    NetworkFailureException(NetworkFailure failure, Throwable cause) {
        super(failure.detail(), cause);
        this.failure = failure;
    }

    public NetworkFailure failure() {
        return failure;
    }
}
