package dev.debrief.postmortems.publishing;

/** Told about changes of publishing targets, in their transaction. */
public interface TargetListener {

    /** How it is called, or what it receives, has changed, and it is enabled. */
    void usable(PublishingTarget target);

    /** It has another audience now, for which its pages were not written. */
    void audienceChanged(PublishingTarget target);
}
