package dev.debrief.postmortems.language;

import dev.debrief.language.LanguageCheck;
import dev.debrief.language.LanguageReport;
import dev.debrief.language.LintInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;

/** Checks texts with the current language rules. */
@ApplicationScoped
@Transactional
public class LanguageService {

    private static final Logger LOG = Logger.getLogger(LanguageService.class);

    private final LanguageRulesService rules;
    private volatile ActiveRules activeRules = new ActiveRules(0, LanguageRules.BUILT_IN.check());

    LanguageService(LanguageRulesService rules) {
        this.rules = rules;
    }

    /** Checks all texts with the same version of the rules. */
    public LanguageCheckReport check(List<LocatedText> texts) {
        LanguageCheck check = activeCheck();
        return LanguageCheckReport.of(
                check.rulePacks(),
                texts.stream()
                        .map(text -> TextCheckResult.of(text, check.check(text.passage())))
                        .toList());
    }

    public TextCheckResult check(LocatedText text) {
        return TextCheckResult.of(text, activeCheck().check(text.passage()));
    }

    /** Checks a text that belongs to no postmortem. */
    public CheckedText check(LintInput passage) {
        LanguageCheck check = activeCheck();
        LanguageReport report = check.check(passage);
        return new CheckedText(
                check.rulePacks(),
                report.scorePer1000Words(),
                TextCheckResult.of(new LocatedText("", null, passage), report));
    }

    private LanguageCheck activeCheck() {
        int version = rules.currentVersion();
        ActiveRules known = activeRules;
        if (known.version() != version) {
            LanguageRules settings = rules.get(version).settings();
            settings.unreadablePacks()
                    .forEach(pack -> LOG.warnf(
                            "Custom rule pack %d of language rules %d cannot be read and is ignored: %s",
                            pack.index(), version, pack.reason()));
            known = new ActiveRules(version, settings.check());
            activeRules = known;
        }
        return known.check();
    }

    private record ActiveRules(int version, LanguageCheck check) {}
}
