package dev.debrief.documents.tree;

import static dev.debrief.documents.tree.TreeBuilder.bullets;
import static dev.debrief.documents.tree.TreeBuilder.emphasis;
import static dev.debrief.documents.tree.TreeBuilder.item;
import static dev.debrief.documents.tree.TreeBuilder.line;
import static dev.debrief.documents.tree.TreeBuilder.references;
import static dev.debrief.documents.tree.TreeBuilder.strong;

import dev.debrief.documents.model.Cause;
import dev.debrief.documents.model.Factor;
import dev.debrief.documents.model.Lesson;
import dev.debrief.documents.model.Question;
import dev.debrief.documents.model.Risk;
import dev.debrief.documents.model.Why;
import dev.debrief.documents.text.FishboneGroups;
import dev.debrief.documents.text.LessonGroups;
import dev.debrief.documents.text.TextFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Paragraph;

/** The analysis in the document. */
final class AnalysisTree {

    private final TreeBuilder tree;

    AnalysisTree(TreeBuilder tree) {
        this.tree = tree;
    }

    void whys(List<Why> whys) {
        if (whys.isEmpty()) {
            tree.add(line(emphasis("No questions yet.")));
            return;
        }
        Deque<ListBlock> open = new ArrayDeque<>();
        for (Why why : whys) {
            descend(open, why.depth(), TreeBuilder::numbers);
            Paragraph lead = line(strong(why.question()), " ");
            String answer = TextFormatter.orEmpty(why.answer());
            ListItem item = item(open.element(), lead, answer.isEmpty() ? "*Open.*" : answer);
            references(item, why.references());
        }
    }

    void factors(List<Factor> factors) {
        ListBlock list = bullets();
        for (Factor factor : factors) {
            Paragraph lead = line(strong(factor.title()), " (" + TextFormatter.category(factor) + ")");
            String description = TextFormatter.orEmpty(factor.description());
            if (!description.isEmpty()) {
                lead.appendChild(line(": ").getFirstChild());
            }
            references(item(list, lead, description), factor.references());
        }
        tree.addOrPlaceholder(list, "None yet.");
    }

    void lessons(List<Lesson> lessons) {
        Map<String, List<Lesson>> byKind = LessonGroups.byKind(lessons);
        byKind.forEach((kind, some) -> {
            if (byKind.size() > 1 || !kind.equals(LessonGroups.TAKEAWAY)) {
                tree.heading(3, TextFormatter.lessons(kind));
            }
            ListBlock list = bullets();
            some.forEach(lesson -> item(list, line(), lesson.text()));
            tree.add(list);
        });
        if (lessons.isEmpty()) {
            tree.addOrPlaceholder(bullets(), "None yet.");
        }
    }

    void fishbone(List<Cause> causes) {
        FishboneGroups.byBone(causes).forEach((bone, some) -> {
            tree.heading(3, TextFormatter.label(bone));
            Deque<ListBlock> open = new ArrayDeque<>();
            for (Cause cause : some) {
                descend(open, cause.depth(), TreeBuilder::bullets);
                references(item(open.element(), line(), cause.text()), cause.references());
            }
        });
        if (causes.isEmpty()) {
            tree.add(line(emphasis("No causes yet.")));
        }
    }

    void questions(List<Question> questions) {
        ListBlock list = bullets();
        for (Question question : questions) {
            String answer = TextFormatter.orEmpty(question.answer());
            item(list, line(strong(TextFormatter.question(question)), " "), answer.isEmpty() ? "*Open.*" : answer);
        }
        tree.addOrPlaceholder(list, "None.");
    }

    void risks(List<Risk> risks) {
        ListBlock list = bullets();
        for (Risk risk : risks) {
            ListItem item = item(list, line(strong(risk.risk()), " "), risk.reason());
            TreeBuilder.append(item, " (" + TextFormatter.acceptance(risk) + ")");
        }
        tree.addOrPlaceholder(list, "None.");
    }

    /** Closes or opens lists until the innermost one has the given depth. */
    private void descend(Deque<ListBlock> open, int depth, Supplier<ListBlock> another) {
        while (open.size() > depth) {
            open.pop();
        }
        if (open.size() < depth) {
            ListBlock list = another.get();
            if (open.isEmpty()) {
                tree.add(list);
            } else {
                open.element().getLastChild().appendChild(list);
            }
            open.push(list);
        }
    }
}
