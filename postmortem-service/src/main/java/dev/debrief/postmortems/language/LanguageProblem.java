package dev.debrief.postmortems.language;

import dev.debrief.platform.problem.ProblemType;

enum LanguageProblem implements ProblemType {
    RULE_PACK_NOT_SOUND("rule-pack-not-sound", "A rule pack cannot be used", 422),
    UNKNOWN_RULE("unknown-rule", "Unknown rule", 422);

    private final Definition definition;

    LanguageProblem(String slug, String title, int status) {
        this.definition = new Definition(slug, title, status);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
