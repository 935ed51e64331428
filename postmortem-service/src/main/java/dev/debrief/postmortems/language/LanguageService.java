package dev.debrief.postmortems.language;

import dev.debrief.language.LanguageCheck;
import dev.debrief.language.LanguageReport;
import dev.debrief.language.Passage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Checks texts by the rules in force. */
@ApplicationScoped
@Transactional
public class LanguageService {

    private final LanguageRulesService rules;
    private volatile InForce inForce = new InForce(0, LanguageRules.BUILT_IN.check());

    LanguageService(LanguageRulesService rules) {
        this.rules = rules;
    }

    /** Checks texts, all by the same version of the rules. */
    public LanguageReading read(List<TextPlace> texts) {
        LanguageCheck check = inForce();
        return LanguageReading.of(
                check.rulePacks(),
                texts.stream()
                        .map(text -> CheckedPlace.of(text, check.check(text.passage())))
                        .toList());
    }

    /** Checks a text in its place. */
    public CheckedPlace check(TextPlace text) {
        return CheckedPlace.of(text, inForce().check(text.passage()));
    }

    /** Checks a text that is nowhere in particular. */
    public CheckedText check(Passage passage) {
        LanguageCheck check = inForce();
        LanguageReport report = check.check(passage);
        return new CheckedText(
                check.rulePacks(), report.scorePer1000Words(), CheckedPlace.of(new TextPlace("", "", passage), report));
    }

    private LanguageCheck inForce() {
        int version = rules.currentVersion();
        InForce known = inForce;
        if (known.version() != version) {
            known = new InForce(version, rules.get(version).rules().check());
            inForce = known;
        }
        return known.check();
    }

    private record InForce(int version, LanguageCheck check) {}
}
