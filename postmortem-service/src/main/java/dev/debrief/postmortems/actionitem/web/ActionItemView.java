package dev.debrief.postmortems.actionitem.web;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemStatus;
import dev.debrief.postmortems.actionitem.Benefit;
import dev.debrief.postmortems.actionitem.ResponseInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ActionItem", description = "Current state of an action item; change it in action-tracker-service")
public record ActionItemView(
        @Schema(description = "The action item", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Short key", examples = "AI-12")
        String key,

        @Schema(description = "What to do", examples = "Add edge case tests for discounts")
        String title,

        @Schema(description = "Markdown", examples = "Cover promotions without metadata.") @Nullable String description,

        @Schema(description = "Kind of action", examples = "PREVENTIVE_MEASURE")
        String kind,

        @Schema(description = "Intended effect", examples = "PREVENT")
        String intent,

        @Schema(description = "Who is responsible; absent until assigned") @Nullable OwnerView owner,

        @Schema(description = "Due by the end of this day", examples = "2024-11-22") @Nullable LocalDate dueOn,

        @Schema(description = "Status", examples = "IN_PROGRESS")
        ActionItemStatus status,

        @Schema(
                description =
                        "Contributing factors that it addresses, by id; one that is unknown is a readiness finding")
        List<UUID> addressedFactors,

        @Schema(description = "Whether it was added after the publication", examples = "false")
        boolean addedLater,

        @Schema(description = "Whether closing waits for it; false only if it was added later", examples = "true")
        boolean requiredForClosing,

        @Schema(description = "Whether it is past its due date and not done")
        boolean overdue,

        @Schema(description = "The interval of a response that it is meant to shorten; absent if it names none")
        @Nullable BenefitView benefit) {

    public static ActionItemView of(ActionItem item) {
        return new ActionItemView(
                item.id(),
                item.key(),
                item.title(),
                item.description(),
                item.kind(),
                item.intent(),
                OwnerView.of(item.owner()),
                item.dueOn(),
                item.status(),
                item.addressedFactors(),
                item.addedLater(),
                item.requiredForClosing(),
                item.overdue(),
                BenefitView.of(item.benefit()));
    }

    @Schema(name = "ActionItemOwner", description = "Who is responsible")
    record OwnerView(
            @Schema(description = "user:<name> or team:<name>", examples = "team:qa")
            String handle,

            @Schema(description = "Display name", examples = "QA Team")
            String displayName) {

        static @Nullable OwnerView of(ActionItem.@Nullable Owner owner) {
            return owner == null ? null : new OwnerView(owner.handle(), owner.displayName());
        }
    }

    @Schema(name = "Benefit", description = "By how much an action item is meant to shorten a response")
    record BenefitView(
            @Schema(description = "The interval", examples = "DETECT")
            ResponseInterval shortens,

            @Schema(description = "By how many minutes", examples = "20")
            int minutes) {

        static @Nullable BenefitView of(@Nullable Benefit benefit) {
            return benefit == null ? null : new BenefitView(benefit.shortens(), benefit.minutes());
        }
    }
}
