package dev.debrief.platform.signature;

/**
 * How senders of messages authenticate. A scheme has one or more secrets, so that they can be rotated; comparisons take
 * constant time.
 */
public interface AuthenticationScheme {

    VerificationResult verify(ReceivedMessage message);
}
