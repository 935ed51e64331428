package dev.debrief.documents.html;

import dev.debrief.documents.model.Document;
import dev.debrief.documents.text.AnalysisWriter;
import dev.debrief.documents.text.FishboneGroups;
import dev.debrief.documents.text.LessonGroups;
import dev.debrief.documents.text.TextFormatter;
import java.util.List;
import java.util.Map;

/** The analysis in the HTML page. */
final class HtmlAnalysis implements AnalysisWriter {

    private final HtmlWriter html;

    HtmlAnalysis(HtmlWriter html) {
        this.html = html;
    }

    @Override
    public void whys(List<Document.Why> whys) {
        if (whys.isEmpty()) {
            html.placeholder("No questions yet.");
            return;
        }
        int depth = 0;
        for (Document.Why why : whys) {
            for (; depth > why.depth(); depth--) {
                html.close("li", "ol");
            }
            if (depth == why.depth()) {
                html.close("li");
            } else {
                html.open("ol", "class", "whys").raw("\n");
                depth++;
            }
            html.open("li").element("p", why.question(), "class", "question");
            html.proseOrPlaceholder(why.answer(), "Open.");
            references(why.references());
        }
        for (; depth > 0; depth--) {
            html.close("li", "ol");
        }
    }

    @Override
    public void factors(List<Document.Factor> factors) {
        if (factors.isEmpty()) {
            html.placeholder("None yet.");
            return;
        }
        html.open("ol", "class", "factors").raw("\n");
        for (Document.Factor factor : factors) {
            html.open("li").open("p").element("strong", factor.title()).raw(" ");
            Badges.badge(html, TextFormatter.category(factor), "plain");
            html.close("p");
            String description = TextFormatter.orEmpty(factor.description());
            if (!description.isEmpty()) {
                html.open("div", "class", "prose").prose(description).close("div");
            }
            references(factor.references());
            html.close("li");
        }
        html.close("ol");
    }

    @Override
    public void lessons(List<Document.Lesson> lessons) {
        Map<String, List<Document.Lesson>> byKind = LessonGroups.byKind(lessons);
        byKind.forEach((kind, some) -> {
            if (byKind.size() > 1 || !kind.equals(LessonGroups.TAKEAWAY)) {
                html.element("h3", TextFormatter.lessons(kind)).raw("\n");
            }
            html.open("ul", "class", "lessons").raw("\n");
            some.forEach(lesson ->
                    html.open("li", "class", "prose").prose(lesson.text()).close("li"));
            html.close("ul");
        });
        if (lessons.isEmpty()) {
            html.placeholder("None yet.");
        }
    }

    @Override
    public void fishbone(List<Document.Cause> causes) {
        if (causes.isEmpty()) {
            html.placeholder("No causes yet.");
            return;
        }
        FishboneGroups.byBone(causes).forEach((bone, some) -> {
            html.element("h3", TextFormatter.label(bone)).raw("\n");
            int depth = 0;
            for (Document.Cause cause : some) {
                for (; depth > cause.depth(); depth--) {
                    html.close("li", "ul");
                }
                if (depth == cause.depth()) {
                    html.close("li");
                } else {
                    html.open("ul", "class", "causes").raw("\n");
                    depth++;
                }
                html.open("li")
                        .open("div", "class", "prose")
                        .prose(cause.text())
                        .close("div");
                references(cause.references());
            }
            for (; depth > 0; depth--) {
                html.close("li", "ul");
            }
        });
    }

    @Override
    public void questions(List<Document.Question> questions) {
        if (questions.isEmpty()) {
            html.placeholder("None.");
            return;
        }
        html.open("ul", "class", "questions").raw("\n");
        for (Document.Question question : questions) {
            html.open("li").element("p", TextFormatter.question(question), "class", "question");
            html.proseOrPlaceholder(question.answer(), "Open.");
            html.close("li");
        }
        html.close("ul");
    }

    @Override
    public void risks(List<Document.Risk> risks) {
        if (risks.isEmpty()) {
            html.placeholder("None.");
            return;
        }
        html.open("ul", "class", "risks").raw("\n");
        for (Document.Risk risk : risks) {
            html.open("li").element("p", risk.risk(), "class", "question");
            html.open("div", "class", "prose").prose(risk.reason()).close("div");
            html.element("p", TextFormatter.acceptance(risk), "class", "evidence")
                    .close("li");
        }
        html.close("ul");
    }

    private void references(List<Document.Reference> references) {
        if (references.isEmpty()) {
            return;
        }
        html.open("p", "class", "evidence").text("See ");
        for (int i = 0; i < references.size(); i++) {
            html.text(i == 0 ? "" : "; ").reference(references.get(i));
        }
        html.close("p");
    }
}
