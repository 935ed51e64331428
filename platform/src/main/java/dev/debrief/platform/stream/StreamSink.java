package dev.debrief.platform.stream;

/** Receives the items of one subscriber. Must not block. */
public interface StreamSink {

    void emit(StreamItem item);

    /** The stream has ended. */
    void complete();
}
