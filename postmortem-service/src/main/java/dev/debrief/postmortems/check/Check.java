package dev.debrief.postmortems.check;

import dev.debrief.postmortems.transition.CheckName;
import java.util.List;
import java.util.stream.Collectors;

/** The result of a check. @param findings empty when it passes */
public record Check(CheckName check, List<CheckFinding> findings) {

    public Check {
        findings = List.copyOf(findings);
    }

    public boolean passes() {
        return findings.isEmpty();
    }

    public String message() {
        return findings.stream().map(CheckFinding::message).collect(Collectors.joining(" "));
    }
}
