package dev.debrief.platform.stream;

/** Where the facts for one follower go. It must not block. */
public interface StreamSink {

    void give(StreamEvent event);

    /** Nothing more will come. */
    void end();
}
