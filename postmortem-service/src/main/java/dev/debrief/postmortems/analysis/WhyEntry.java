package dev.debrief.postmortems.analysis;

import dev.debrief.platform.json.StoredJson;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A why as it is stored. */
@Entity
@Table(name = "why")
class WhyEntry extends TreeEntry<WhyContent, Why> {

    private String question;
    private @Nullable String answer;

    @Convert(converter = StoredLinks.class)
    @ColumnTransformer(write = StoredJson.WRITE)
    private List<Link> links;

    @SuppressWarnings("NullAway.Init")
    protected WhyEntry() {}

    @Override
    void take(WhyContent content) {
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
