package dev.debrief.postmortems.analysis;

import dev.debrief.postmortems.analysis.item.ContributingFactor;
import dev.debrief.postmortems.analysis.item.FactorCategory;
import dev.debrief.postmortems.analysis.item.FactorContent;
import dev.debrief.postmortems.analysis.item.Link;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contributing_factor")
class ContributingFactorEntity extends AnalysisItemEntity<FactorContent, ContributingFactor> {

    @Enumerated(EnumType.STRING)
    private FactorCategory category;

    private @Nullable String subcategory;
    private String title;
    private @Nullable String description;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Link> links;

    @SuppressWarnings("NullAway.Init")
    protected ContributingFactorEntity() {}

    @Override
    void setContent(FactorContent content) {
        category = content.category();
        subcategory = content.subcategory();
        title = content.title();
        description = content.description();
        links = content.links();
    }

    @Override
    FactorContent content() {
        return new FactorContent(category, subcategory, title, description, links);
    }

    @Override
    ContributingFactor item() {
        return new ContributingFactor(id(), position(), category, subcategory, title, description, links, revision());
    }
}
