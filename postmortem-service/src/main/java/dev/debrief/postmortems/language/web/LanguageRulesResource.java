package dev.debrief.postmortems.language.web;

import dev.debrief.platform.openapi.OperationText;
import dev.debrief.platform.openapi.ResourceNoun;
import dev.debrief.platform.paging.Paging;
import dev.debrief.platform.security.CurrentActor;
import dev.debrief.platform.settings.web.SettingsResource;
import dev.debrief.postmortems.language.LanguageRules;
import dev.debrief.postmortems.language.LanguageRulesService;
import dev.debrief.postmortems.language.LanguageRulesVersion;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/language-rules")
@Tag(name = "Language", description = "Finds blaming language and suggests how to rephrase it")
@ResourceNoun("language rules")
@OperationText(
        operationId = "changeLanguageRules",
        summary = "Add rule packs and change severities",
        description = "Creates a version that applies from now on; findings stored with postmortem versions stay. Each"
                + " pack's examples are tested: 422 `rule-pack-not-sound` if one fails.",
        unprocessable = "A pack cannot be used, or a severity is set for an unknown rule",
        problems = {"rule-pack-not-sound", "unknown-rule"})
@OperationText(
        operationId = "listLanguageRulesVersions",
        description = "Newest first, without the built-in version. Read a single version for its rules.")
class LanguageRulesResource
        extends SettingsResource<
                LanguageRules,
                LanguageRulesVersion,
                ChangeLanguageRulesRequest,
                LanguageRulesView,
                LanguageRulesVersionView> {

    LanguageRulesResource(LanguageRulesService rules, Paging paging, CurrentActor caller) {
        super(rules, paging, caller);
    }

    @Override
    protected String listName() {
        return "language-rules-versions";
    }

    @Override
    protected LanguageRulesView view(LanguageRulesVersion version) {
        return LanguageRulesView.of(version);
    }

    @Override
    protected LanguageRulesVersionView listView(LanguageRulesVersion version) {
        return LanguageRulesVersionView.of(version);
    }
}
