package dev.debrief.platform.stream;

/** Where the events for one follower go. It must not block. */
public interface StreamSink {

    void emit(StreamItem event);

    /** Nothing more will come. */
    void complete();
}
