package dev.debrief.documents.html;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.ActionProgress;
import dev.debrief.documents.text.BenefitText;
import dev.debrief.documents.text.CompleteSections;
import dev.debrief.documents.text.FishboneGroups;
import dev.debrief.documents.text.LessonGroups;
import java.util.List;
import java.util.Map;

/** Parts of a document as a page shows them: grouped and nested. */
record HtmlPage(
        List<Document.Section> sections,
        List<TreeNode<Document.Why>> whys,
        List<Bone> fishbone,
        Map<String, List<Document.Lesson>> lessons,
        ActionProgress progress,
        String minutesBought) {

    static HtmlPage of(Document document) {
        return new HtmlPage(
                CompleteSections.of(document),
                TreeNode.of(document.fiveWhys(), Document.Why::depth),
                bones(document.fishbone()),
                LessonGroups.byKind(document.lessons()),
                ActionProgress.of(document.actionItems()),
                BenefitText.minutesBought(document));
    }

    private static List<Bone> bones(List<Document.Cause> causes) {
        return FishboneGroups.byBone(causes).entrySet().stream()
                .map(bone -> new Bone(bone.getKey(), TreeNode.of(bone.getValue(), Document.Cause::depth)))
                .toList();
    }

    record Bone(String name, List<TreeNode<Document.Cause>> causes) {}
}
