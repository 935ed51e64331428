package dev.debrief.postmortems.language;

import dev.debrief.language.LanguageCheck;
import dev.debrief.language.LanguageReport;
import dev.debrief.language.LintInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Checks texts by the rules in force. */
@ApplicationScoped
@Transactional
public class LanguageService {

    private final LanguageRulesService rules;
    private volatile ActiveRules inForce = new ActiveRules(0, LanguageRules.BUILT_IN.check());

    LanguageService(LanguageRulesService rules) {
        this.rules = rules;
    }

    /** Checks texts, all by the same version of the rules. */
    public LanguageCheckReport read(List<LocatedText> texts) {
        LanguageCheck check = inForce();
        return LanguageCheckReport.of(
                check.rulePacks(),
                texts.stream()
                        .map(text -> TextCheckResult.of(text, check.check(text.passage())))
                        .toList());
    }

    /** Checks a text in its place. */
    public TextCheckResult check(LocatedText text) {
        return TextCheckResult.of(text, inForce().check(text.passage()));
    }

    /** Checks a text that is nowhere in particular. */
    public CheckedText check(LintInput passage) {
        LanguageCheck check = inForce();
        LanguageReport report = check.check(passage);
        return new CheckedText(
                check.rulePacks(),
                report.scorePer1000Words(),
                TextCheckResult.of(new LocatedText("", "", passage), report));
    }

    private LanguageCheck inForce() {
        int version = rules.currentVersion();
        ActiveRules known = inForce;
        if (known.version() != version) {
            known = new ActiveRules(version, rules.get(version).rules().check());
            inForce = known;
        }
        return known.check();
    }

    private record ActiveRules(int version, LanguageCheck check) {}
}
