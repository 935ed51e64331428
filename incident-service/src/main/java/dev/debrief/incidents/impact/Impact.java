package dev.debrief.incidents.impact;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The impact of one incident. Its revision is 0 until it is assessed. */
@Entity
@Table(name = "incident_impact")
public class Impact {

    @Id
    private UUID incidentId;

    private @Nullable String userImpact;
    private @Nullable String businessImpact;
    private @Nullable String internalImpact;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "affected_users"))
    @AttributeOverride(name = "basis", column = @Column(name = "affected_users_basis"))
    private @Nullable Figure affectedUsers;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "failed_transactions"))
    @AttributeOverride(name = "basis", column = @Column(name = "failed_transactions_basis"))
    private @Nullable Figure failedTransactions;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "complaints"))
    @AttributeOverride(name = "basis", column = @Column(name = "complaints_basis"))
    private @Nullable Figure complaints;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "revenue_loss"))
    @AttributeOverride(name = "currency", column = @Column(name = "revenue_loss_currency"))
    @AttributeOverride(name = "basis", column = @Column(name = "revenue_loss_basis"))
    private @Nullable Money revenueLoss;

    @JdbcTypeCode(SqlTypes.JSON)
    private ImpactDetails details = ImpactDetails.none();

    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Impact() {}

    Impact(UUID incidentId) {
        this.incidentId = incidentId;
    }

    void assess(ImpactAssessment assessment) {
        userImpact = assessment.userImpact();
        businessImpact = assessment.businessImpact();
        internalImpact = assessment.internalImpact();
        affectedUsers = assessment.affectedUsers();
        failedTransactions = assessment.failedTransactions();
        complaints = assessment.complaints();
        revenueLoss = assessment.revenueLoss();
        details = assessment.details();
        revision++;
    }

    public ImpactAssessment assessment() {
        return new ImpactAssessment(
                userImpact,
                businessImpact,
                internalImpact,
                affectedUsers,
                failedTransactions,
                complaints,
                revenueLoss,
                details);
    }

    public UUID incidentId() {
        return incidentId;
    }

    public long revision() {
        return revision;
    }
}
