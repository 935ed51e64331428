package dev.debrief.incidents.ingress.rule.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.severity.Severity;
import dev.debrief.incidents.ingress.rule.RuleSettings;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "IngressRuleSettings",
        description =
                "What a rule sets. It sets at least one member; the others are left to later rules and the defaults.")
record RuleSettingsBody(
        @Schema(description = "Severity; by default from the attributes", examples = "HIGH") @Nullable Severity severity,

        @Schema(description = "Kind of the incident, INCIDENT by default", examples = "INCIDENT") @Nullable IncidentKind kind,

        @Schema(description = "Visibility; by default that of the source", examples = "RESTRICTED") @Nullable Visibility visibility,

        @Schema(description = "Affected services to add", examples = "[\"checkout\"]")
        @Nullable @Size(min = 1, max = 50) List<@NotBlank @OneLine @Size(max = 100) String> services,

        @Schema(description = "Attribute whose values are added as affected services", examples = "label.app")
        @Nullable @OneLine
        @Size(min = 1, max = 200) String serviceFrom,

        @Schema(description = "Labels to add", examples = "[\"security\"]") @Nullable @Size(min = 1, max = 50) List<@NotBlank @OneLine @Size(max = 100) String> labels,

        @Schema(description = "Attributes whose values are added as labels", examples = "[\"label.cluster\"]")
        @Nullable @Size(min = 1, max = 50) List<@NotBlank @OneLine @Size(max = 200) String> labelsFrom,

        @Schema(description = "Texts of custom fields by key", examples = "{\"customer-tier\": \"enterprise\"}")
        @Nullable @Size(min = 1, max = 50) Map<
                        @Pattern(regexp = "^[a-z][a-z0-9-]{0,49}$", message = "must be the key of a field") String,
                        @NotBlank @Size(max = 200) String>
                customFields,

        @Schema(
                description =
                        "Attributes whose first values become custom fields, by key of the field. Without a value,"
                                + " the text in `customFields` applies.",
                examples = "{\"region\": \"label.region\"}")
        @Nullable @Size(min = 1, max = 50) Map<
                        @Pattern(regexp = "^[a-z][a-z0-9-]{0,49}$", message = "must be the key of a field") String,
                        @NotBlank @OneLine @Size(max = 200) String>
                customFieldsFrom,

        @Schema(description = "Whether it is ignored, `false` by default", examples = "false") @Nullable Boolean ignore,

        @Schema(
                description = "Whether it opens an incident, `true` by default, or only adds to one that exists",
                examples = "true")
        @Nullable Boolean opensIncident,

        @Schema(
                description = "Minutes after which an alert that no longer fires resolves its incident, 15 by default",
                examples = "15")
        @Nullable @Min(0) @Max(1440) Integer quietMinutes,

        @Schema(
                description =
                        "Attributes with whose values alerts join one incident; by default, and if empty, the groups"
                                + " of the sender",
                examples = "[\"label.cluster\"]")
        @Nullable @Size(max = 50) List<@NotBlank @OneLine @Size(max = 200) String> groupBy,

        @Schema(description = "Minutes in which others join the incident, 30 by default", examples = "30")
        @Nullable @Min(0) @Max(1440) Integer groupMinutes) {

    static RuleSettingsBody of(RuleSettings set) {
        return new RuleSettingsBody(
                set.severity(),
                set.kind(),
                set.visibility(),
                set.services(),
                set.serviceFrom(),
                set.labels(),
                set.labelsFrom(),
                set.customFields(),
                set.customFieldsFrom(),
                set.ignore(),
                set.opensIncident(),
                set.quietMinutes(),
                set.groupBy(),
                set.groupMinutes());
    }

    RuleSettings toSettings() {
        return new RuleSettings(
                severity,
                kind,
                visibility,
                services,
                serviceFrom,
                labels,
                labelsFrom,
                customFields,
                customFieldsFrom,
                ignore,
                opensIncident,
                quietMinutes,
                groupBy,
                groupMinutes);
    }

    @AssertTrue(message = "must set at least one member") @Schema(hidden = true)
    @JsonIgnore
    public boolean isEffective() {
        return Stream.of(
                        severity,
                        kind,
                        visibility,
                        services,
                        serviceFrom,
                        labels,
                        labelsFrom,
                        customFields,
                        customFieldsFrom,
                        ignore,
                        opensIncident,
                        quietMinutes,
                        groupBy,
                        groupMinutes)
                .anyMatch(Objects::nonNull);
    }
}
