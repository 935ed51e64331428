package dev.debrief.postmortems.audience;

/** What an external summary is written from. */
public enum SummarySource {
    /** The executive summary. */
    SUMMARY,
    /** The texts of the impact. */
    IMPACT,
    /** When the phases of the incidents began. */
    TIMES
}
