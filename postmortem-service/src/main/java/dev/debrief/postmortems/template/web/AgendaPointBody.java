package dev.debrief.postmortems.template.web;

import dev.debrief.platform.text.OneLine;
import dev.debrief.postmortems.template.AgendaItem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AgendaPoint", description = "An agenda item")
record AgendaPointBody(
        @Schema(description = "Topic", examples = "Walk through the timeline") @NotBlank @OneLine @Size(max = 200) String title,

        @Schema(description = "Duration in minutes", examples = "20") @NotNull @Min(1) @Max(480) Integer minutes) {

    AgendaItem toItem() {
        return new AgendaItem(title, minutes);
    }

    static AgendaPointBody of(AgendaItem item) {
        return new AgendaPointBody(item.title(), item.minutes());
    }
}
