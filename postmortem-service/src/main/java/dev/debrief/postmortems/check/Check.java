package dev.debrief.postmortems.check;

import dev.debrief.postmortems.transition.CheckName;
import java.util.List;
import java.util.stream.Collectors;

/** The result of a check. @param findings waived ones included */
public record Check(CheckName check, List<CheckFinding> findings) {

    public Check {
        findings = List.copyOf(findings);
    }

    public boolean passes() {
        return findings.stream().noneMatch(CheckFinding::isOpen);
    }

    public String message() {
        return findings.stream()
                .filter(CheckFinding::isOpen)
                .map(CheckFinding::message)
                .collect(Collectors.joining(" "));
    }

    /** Without the findings that were waived. */
    Check open() {
        return new Check(check, findings.stream().filter(CheckFinding::isOpen).toList());
    }
}
