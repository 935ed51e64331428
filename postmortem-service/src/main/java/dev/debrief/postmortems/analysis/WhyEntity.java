package dev.debrief.postmortems.analysis;

import dev.debrief.postmortems.analysis.item.Link;
import dev.debrief.postmortems.analysis.item.Why;
import dev.debrief.postmortems.analysis.item.WhyContent;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "why")
class WhyEntity extends TreeItemEntity<WhyContent, Why> {

    private String question;
    private @Nullable String answer;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Link> links;

    @SuppressWarnings("NullAway.Init")
    protected WhyEntity() {}

    @Override
    void setContent(WhyContent content) {
        question = content.question();
        answer = content.answer();
        links = content.links();
    }

    @Override
    WhyContent content() {
        return new WhyContent(question, answer, links);
    }

    @Override
    Why item() {
        return new Why(id(), parentId(), depth(), position(), question, answer, links, revision());
    }
}
