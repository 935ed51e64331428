package dev.debrief.documents.html;

import dev.debrief.documents.model.Cause;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Lesson;
import dev.debrief.documents.model.Why;
import dev.debrief.documents.text.ActionProgress;
import dev.debrief.documents.text.BenefitText;
import dev.debrief.documents.text.CompleteSections;
import dev.debrief.documents.text.FishboneGroups;
import dev.debrief.documents.text.LessonGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parts of a document as a page shows them: grouped and nested. */
record HtmlPage(
        List<Document.Section> sections,
        List<TreeNode<Why>> whys,
        List<Bone> fishbone,
        Map<String, List<Lesson>> lessons,
        ActionProgress progress,
        String minutesBought,
        List<Glance.Value> glance,
        String audienceNote) {

    /** The kind of the section that shows what people outside the organisation read. */
    static final String EXTERNAL_SUMMARY = "EXTERNAL_SUMMARY";

    static HtmlPage of(Document document) {
        return new HtmlPage(
                sections(document),
                TreeNode.of(document.fiveWhys(), Why::depth),
                bones(document.fishbone()),
                LessonGroups.byKind(document.lessons()),
                ActionProgress.of(document.actionItems()),
                BenefitText.minutesBought(document),
                Glance.of(document),
                AudienceNote.of(document.audience()));
    }

    /** With the external summary: first for the public, who came for it, and below the details for others. */
    private static List<Document.Section> sections(Document document) {
        List<Document.Section> sections = new ArrayList<>(CompleteSections.of(document));
        if (document.externalSummary() != null
                && sections.stream().noneMatch(section -> section.kind().equals(EXTERNAL_SUMMARY))) {
            int details = "PUBLIC".equals(document.audience())
                    ? -1
                    : sections.stream().map(Document.Section::kind).toList().indexOf("DETAILS");
            sections.add(
                    details + 1,
                    new Document.Section(freeKey(sections), "External summary", EXTERNAL_SUMMARY, "", null));
        }
        return sections;
    }

    private static String freeKey(List<Document.Section> sections) {
        List<String> taken = sections.stream().map(Document.Section::key).toList();
        String key = "external-summary";
        while (taken.contains(key)) {
            key += "-recorded";
        }
        return key;
    }

    private static List<Bone> bones(List<Cause> causes) {
        return FishboneGroups.byBone(causes).entrySet().stream()
                .map(bone -> new Bone(bone.getKey(), TreeNode.of(bone.getValue(), Cause::depth)))
                .toList();
    }

    record Bone(String name, List<TreeNode<Cause>> causes) {}
}
