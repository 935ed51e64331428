package dev.debrief.postmortems.details;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.markdown.MarkdownRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.postmortems.fixtures.FilledValues;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Records one of everything that belongs to a postmortem and looks for each text in the document. The records are made
 * by reflection: a new one that the document leaves out fails here.
 */
class DocumentCompletenessTest {

    /** Not for readers, and why. */
    private static final Set<String> NOT_FOR_READERS = Set.of(
            // Handles and ids stand behind the names that are shown.
            "Person.handle",
            "Reviewer.handle",
            "Owner.handle",
            "StatusTransition.byHandle",
            "CheckWaiver.by",
            "FourEyesException.byHandle",
            "FollowUp.byHandle",
            "Meeting.facilitatorHandle",
            "Meeting.organizerHandle",
            "Meeting.overriddenBy",
            "Section.editedBy",
            // A verdict is shown with who gave it, not with the team that was asked; a request for changes is a
            // transition.
            "Reviewer.displayName",
            "Reviewer.verdictBy/Person.displayName",
            // Why somebody was invited is advice for whoever plans the meeting.
            "Invitee.because",
            // How the document came about, for its authors.
            "Postmortem.requiredBecause",
            "Postmortem.template",
            "Section.key",
            "Section.guidance",
            "Section.generatedText",
            "Section.acknowledgedText",
            // Quotes a sentence that the document shows itself.
            "CheckWaiver.finding",
            // A link to evidence shows that.
            "Link.url");

    /** Entities that the document does not show, and why. */
    private static final Set<String> NOT_IN_THE_DOCUMENT = Set.of(
            // Discussions about the document.
            "Comment",
            // What was decided about the postmortem as a whole, and settings.
            "Decision",
            "PolicyVersion",
            "ReviewPolicyVersion",
            "LanguageRulesVersion",
            "TemplateVersion",
            "TemplateMigration",
            // Copies of the document itself.
            "DocumentVersion",
            // Waivers and verdicts are shown from the transitions and the reviewers.
            "FindingWaiver",
            "Review",
            "ReviewerAssignment");

    /** Entities that {@link PostmortemDetails} has as values. */
    private static final Set<String> IN_THE_DETAILS = Set.of(
            "Postmortem",
            "IncidentProjection",
            "TimelineEntryProjection",
            "EvidenceProjection",
            "ActionItemProjection",
            "Section",
            "WhyEntity",
            "CauseEntity",
            "ContributingFactorEntity",
            "LessonEntity",
            "OpenQuestionEntity",
            "AcceptedRiskEntity",
            "Meeting",
            "StatusTransition",
            "FourEyesException",
            "FollowUp");

    @Test
    void showsEveryTextThatIsRecorded() {
        FilledValues values = new FilledValues();
        Document document = DocumentAssembler.of(values.of(PostmortemDetails.class));

        assertThat(values.texts()).hasSizeGreaterThan(60);
        assertThat(missing(values.texts(), rendered(new HtmlRenderer(), document)))
                .isEmpty();
        assertThat(missing(values.texts(), rendered(new MarkdownRenderer(), document)))
                .isEmpty();
    }

    @Test
    void knowsEveryEntityOfTheService() {
        List<String> entities = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.debrief.postmortems")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(entities)
                .isNotEmpty()
                .allSatisfy(
                        entity -> assertThat(NOT_IN_THE_DOCUMENT.contains(entity) || IN_THE_DETAILS.contains(entity))
                                .as("does the document show %s? Say so here", entity)
                                .isTrue());
    }

    private static List<String> missing(Map<String, String> texts, String rendered) {
        return texts.entrySet().stream()
                .filter(text -> NOT_FOR_READERS.stream().noneMatch(text.getKey()::endsWith))
                .filter(text -> !rendered.contains(text.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String rendered(DocumentRenderer renderer, Document document) {
        return new String(renderer.render(document), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
