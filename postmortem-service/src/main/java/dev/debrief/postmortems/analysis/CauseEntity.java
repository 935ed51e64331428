package dev.debrief.postmortems.analysis;

import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.analysis.item.Cause;
import dev.debrief.postmortems.analysis.item.CauseContent;
import dev.debrief.postmortems.analysis.item.Link;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "cause")
class CauseEntity extends TreeItemEntity<CauseContent, Cause> {

    private @Nullable String bone;
    private String text;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Link> links;

    @SuppressWarnings("NullAway.Init")
    protected CauseEntity() {}

    @Override
    void setContent(CauseContent content) {
        if ((content.bone() == null) == (parentId() == null)) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("A cause lies either on a bone or below another cause, never both.")
                    .at("/bone", parentId() == null ? "must not be null" : "must be null with a parentId");
        }
        bone = content.bone();
        text = content.text();
        links = content.links();
    }

    @Override
    CauseContent content() {
        return new CauseContent(bone, text, links);
    }

    @Override
    Cause item() {
        return new Cause(id(), parentId(), depth(), position(), bone, text, links, revision());
    }
}
