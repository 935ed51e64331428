package dev.debrief.postmortems.details;

import dev.debrief.postmortems.language.Substance;
import dev.debrief.postmortems.section.Section;

/** A required section that says nothing yet. */
public record SectionGap(Section section, Kind kind) {

    /** What is wrong with a section, and what would satisfy. */
    public enum Kind {
        EMPTY("is empty.", "Fill it."),

        /** Its text is shown in the document, but nobody vouches for it. */
        GENERATED("is generated, not yet reviewed.", "Write it, or save the text as it is to confirm it."),

        NO_CONTENT(
                "has only placeholders.",
                "Say it in at least " + Substance.OF_SECTION + " different words, or " + Substance.OF_ITEM
                        + " in each item.");

        private final String state;
        private final String remedy;

        Kind(String state, String remedy) {
            this.state = state;
            this.remedy = remedy;
        }

        public String remedy() {
            return remedy;
        }
    }

    /** One sentence. */
    public String message() {
        return "The required section " + section.key() + " " + kind.state;
    }
}
