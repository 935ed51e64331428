package dev.debrief.postmortems.details;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.debrief.documents.DocumentRenderer;
import dev.debrief.documents.html.HtmlRenderer;
import dev.debrief.documents.markdown.MarkdownRenderer;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.postmortems.fixtures.FilledValues;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import jakarta.persistence.Entity;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
            "Review.byHandle",
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
            // Known people, whose names wider audiences do not read.
            "DocumentAudiences.summaryWriter/Person.displayName",
            "PostmortemDetails.versionAuthors/Person.displayName",
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
            // Shown by its name.
            "CustomField.key",
            // How a combined figure was computed is found out anew.
            "Figure.derivation",
            "Money.derivation",
            // Decides who reads a section.
            "SectionAudience.section",
            // A link to evidence shows that.
            "Link.url");

    /** Times that the document does not show, or not to the minute, and why. */
    private static final Set<String> NOT_TO_THE_MINUTE = Set.of(
            // How the document came about.
            "PostmortemDetails.asOf",
            "Postmortem.draftedAt",
            // When something was written down or changed is in the audit log.
            "Meeting.changedAt",
            "Section.editedAt",
            // The plan of a meeting is of no interest once it was held, nor is when it should have been.
            "Meeting.startsAt",
            "Meeting.endsAt",
            "MeetingWindow.from",
            "MeetingWindow.to",
            // A verdict is shown with its own time.
            "Reviewer.verdictAt",
            // Shown as days, the publication also as a transition.
            "FollowUp.heldAt",
            "Postmortem.publishedAt",
            // Taken from the other times.
            "IncidentProjection.happenedAt");

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
            "RenderedDocument",
            "Publication",
            "PublishingTarget",
            // Waivers are shown from the transitions.
            "FindingWaiver",
            "WaiverWithdrawal",
            "ReviewerAssignment",
            // Decide what is shown to whom.
            "AudienceSettings",
            "ShareLink");

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
            "Review",
            "FourEyesException",
            "FollowUp",
            "ExternalSummaryEntity");

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
    void showsEveryTimeThatIsRecorded() {
        FilledValues values = new FilledValues();
        Document document = DocumentAssembler.of(values.of(PostmortemDetails.class));

        Map<String, String> times = values.instants().entrySet().stream()
                .filter(time -> NOT_TO_THE_MINUTE.stream().noneMatch(time.getKey()::endsWith))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, time -> TextFormatter.time(time.getValue()) + " utc", (one, other) -> one));
        assertThat(missing(times, rendered(new HtmlRenderer(), document))).isEmpty();
        assertThat(missing(times, rendered(new MarkdownRenderer(), document))).isEmpty();
        // The only entry has the same id as what it replies to.
        assertThat(rendered(new HtmlRenderer(), document)).contains("reply to ");
        assertThat(rendered(new MarkdownRenderer(), document)).contains("reply to ");
    }

    /** Whatever is shown of the first incident is shown of the others, too. */
    @Test
    void showsEveryTextAndTimeOfAnotherIncident() {
        FilledValues values = new FilledValues();
        PostmortemDetails details = values.of(PostmortemDetails.class);
        Document document = DocumentAssembler.of(withAnotherIncident(details, values.of(IncidentWithTimeline.class)));

        Map<String, String> wanted = new HashMap<>(values.texts());
        values.instants().forEach((path, time) -> wanted.put(path, TextFormatter.time(time) + " utc"));
        wanted.keySet().removeIf(path -> !path.startsWith("IncidentWithTimeline."));
        wanted.keySet().removeIf(path -> NOT_TO_THE_MINUTE.stream().anyMatch(path::endsWith));

        assertThat(wanted).hasSizeGreaterThan(30);
        assertThat(missing(wanted, rendered(new HtmlRenderer(), document))).isEmpty();
        assertThat(missing(wanted, rendered(new MarkdownRenderer(), document))).isEmpty();
    }

    private static PostmortemDetails withAnotherIncident(PostmortemDetails details, IncidentWithTimeline another) {
        return new PostmortemDetails(
                details.postmortem(),
                List.of(details.incidentsWithTimeline().get(0), another),
                details.allSections(),
                details.analysis(),
                details.meeting(),
                details.transitions(),
                details.reviewers(),
                details.verdicts(),
                details.fourEyesExceptions(),
                details.actionItems(),
                details.followUps(),
                details.audiences(),
                details.versionAuthors(),
                details.asOf());
    }

    @Test
    void knowsEveryEntityOfTheService() {
        List<String> entities = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.debrief.postmortems")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
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
