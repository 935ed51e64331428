package dev.debrief.postmortems.postmortem;

/** A section with whether its postmortem cannot be handed in while it is empty. */
public record ShownSection(Section section, boolean required) {

    static ShownSection in(Postmortem postmortem, Section section) {
        return new ShownSection(section, section.isRequiredAt(postmortem.severity()));
    }
}
