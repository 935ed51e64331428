package dev.debrief.postmortems.details;

import dev.debrief.documents.model.ExternalSummary;
import dev.debrief.language.Context;
import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.analysis.Analysis;
import dev.debrief.postmortems.comment.Comment;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.impact.Impact;
import dev.debrief.postmortems.language.LocatedText;
import dev.debrief.postmortems.location.ResourceLocation;
import dev.debrief.postmortems.meeting.MeetingRecord;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.section.SectionTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects all texts that people wrote about a postmortem, with their places. */
public final class PostmortemTextCollector {

    private static final String EXTERNAL_SUMMARY = "external-summary";

    private final ResourceLocation postmortem;
    private final Set<String> people;
    private final List<LocatedText> texts = new ArrayList<>();

    private PostmortemTextCollector(Postmortem postmortem, List<IncidentProjection> incidents) {
        this.postmortem = ResourceLocation.postmortem(postmortem.key());
        this.people = SectionTexts.namesOfPeopleIn(incidents);
    }

    /** The texts of the document, roughly in its order. */
    public static List<LocatedText> of(PostmortemDetails postmortemDetails) {
        PostmortemTextCollector written = new PostmortemTextCollector(
                postmortemDetails.postmortem(),
                postmortemDetails.incidentsWithTimeline().stream()
                        .map(incidentWithTimeline -> incidentWithTimeline.incident())
                        .toList());
        written.addText(
                "title",
                written.postmortem,
                Context.ANY,
                postmortemDetails.postmortem().title());
        postmortemDetails.sections().forEach(written::add);
        postmortemDetails
                .incidentsWithTimeline()
                .forEach(incidentWithTimeline -> incidentWithTimeline.timeline().stream()
                        .filter(entry -> !entry.automatic())
                        .forEach(entry -> written.addText(
                                "timeline/" + entry.entryId(),
                                ResourceLocation.incident(
                                                incidentWithTimeline.incident().key())
                                        .at("timeline", entry.entryId()),
                                Context.TIMELINE,
                                entry.text())));
        postmortemDetails
                .incidentsWithTimeline()
                .forEach(incidentWithTimeline -> written.add(incidentWithTimeline.incident()));
        written.add(postmortemDetails.analysis());
        if (postmortemDetails.meeting() != null) {
            MeetingRecord record = postmortemDetails.meeting().record();
            written.addText(
                    "meeting/notes",
                    written.postmortem.at("meeting"),
                    Context.NARRATIVE,
                    record == null ? null : record.notes());
        }
        postmortemDetails.actionItems().forEach(written::add);
        written.add(postmortemDetails.audiences().externalSummary());
        return written.texts;
    }

    /** The texts of comments, which are not part of the document. */
    static List<LocatedText> of(PostmortemDetails postmortemDetails, List<Comment> comments) {
        PostmortemTextCollector written = new PostmortemTextCollector(
                postmortemDetails.postmortem(),
                postmortemDetails.incidentsWithTimeline().stream()
                        .map(incidentWithTimeline -> incidentWithTimeline.incident())
                        .toList());
        comments.forEach(comment -> written.addItem("comments", comment.id(), "", Context.ANY, comment.text()));
        return written.texts;
    }

    private void add(@Nullable ExternalSummary summary) {
        if (summary != null) {
            ResourceLocation where = postmortem.at(EXTERNAL_SUMMARY);
            addText(EXTERNAL_SUMMARY + "/title", where, Context.ANY, summary.title());
            addText(EXTERNAL_SUMMARY + "/what-happened", where, Context.NARRATIVE, summary.whatHappened());
            addText(EXTERNAL_SUMMARY + "/what-we-do", where, Context.NARRATIVE, summary.whatWeDo());
        }
    }

    private void add(Section section) {
        addText(
                "sections/" + section.key(),
                postmortem.at("sections", section.key()),
                SectionTexts.contextOf(section),
                section.text());
    }

    private void add(IncidentProjection incident) {
        Impact impact = incident.impact();
        if (impact == null) {
            return;
        }
        String place = "impact/" + incident.key();
        ResourceLocation where = ResourceLocation.incident(incident.key());
        addText(place + "/user-impact", where, Context.IMPACT, impact.userImpact());
        addText(place + "/business-impact", where, Context.IMPACT, impact.businessImpact());
        addText(place + "/internal-impact", where, Context.IMPACT, impact.internalImpact());
        addText(place + "/interrupted-work", where, Context.IMPACT, impact.interruptedWork());
        addText(place + "/data-integrity", where, Context.IMPACT, impact.dataIntegrityNote());
    }

    private void add(Analysis analysis) {
        analysis.fiveWhys().forEach(why -> {
            addItem("five-whys", why.id(), "/question", Context.CAUSES, why.question());
            addItem("five-whys", why.id(), "/answer", Context.CAUSES, why.answer());
        });
        analysis.fishbone().forEach(cause -> addItem("fishbone", cause.id(), "", Context.CAUSES, cause.text()));
        analysis.contributingFactors().forEach(factor -> {
            addItem("contributing-factors", factor.id(), "/title", Context.CAUSES, factor.title());
            addItem("contributing-factors", factor.id(), "/description", Context.CAUSES, factor.description());
        });
        analysis.lessons().forEach(lesson -> addItem("lessons", lesson.id(), "", Context.LESSONS, lesson.text()));
        analysis.openQuestions().forEach(question -> {
            addItem("open-questions", question.id(), "/question", Context.CAUSES, question.question());
            addItem("open-questions", question.id(), "/answer", Context.CAUSES, question.answer());
        });
        analysis.acceptedRisks().forEach(risk -> {
            addItem("accepted-risks", risk.id(), "/risk", Context.NARRATIVE, risk.risk());
            addItem("accepted-risks", risk.id(), "/reason", Context.NARRATIVE, risk.reason());
        });
    }

    private void add(ActionItem item) {
        String place = "action-items/" + item.key();
        ResourceLocation where = ResourceLocation.actionItem(item.key());
        addText(place + "/title", where, Context.ACTIONS, item.title());
        addText(place + "/description", where, Context.ACTIONS, item.description());
    }

    private void addItem(String kind, UUID id, String part, Context context, @Nullable String text) {
        addText(kind + "/" + id + part, postmortem.at(kind, id), context, text);
    }

    private void addText(String place, ResourceLocation where, Context context, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(LocatedText.of(place, where, context, text, people));
        }
    }
}
