package dev.debrief.actions.quality;

import java.util.List;

/**
 * The result of a check.
 *
 * @param wordingRules name and version of the rules for the title
 * @param findings those about the title first
 */
public record ActionItemQuality(String wordingRules, List<QualityFinding> findings) {

    public ActionItemQuality {
        findings = List.copyOf(findings);
    }
}
