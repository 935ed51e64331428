package dev.debrief.postmortems.language.web;

import dev.debrief.language.Context;
import dev.debrief.language.LintInput;
import dev.debrief.platform.text.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A text to check", examples = """
                {"text": "The developer assumed all promotions had metadata.", "context": "CAUSES", "people": ["Kim Lee", "jdoe"]}
                """)
record CheckLanguageRequest(
        @Schema(description = "The text", examples = "The developer assumed all promotions had metadata.")
        @NotNull @Size(max = 500_000) String text,

        @Schema(
                description = "MARKDOWN by default; TEXT has no Markdown code, quotations or headings",
                examples = "MARKDOWN")
        @Nullable Format format,

        @Schema(
                description = "Kind of text; by default derived from the headings, as in a whole document",
                examples = "CAUSES")
        @Nullable Context context,

        @Schema(
                description =
                        "Names or handles of the people involved; common first names, @handles and roles are recognised anyway",
                examples = "[\"Kim Lee\", \"jdoe\"]")
        @Nullable @Size(max = 500) List<@NotBlank @OneLine @Size(max = 160) String> people) {

    LintInput toPassage() {
        Set<String> names = people == null ? Set.of() : Set.copyOf(people);
        if (format == Format.TEXT) {
            return LintInput.plain(text, context == null ? Context.ANY : context, names);
        }
        return context == null ? LintInput.document(text, names) : new LintInput("", context, text, names);
    }

    enum Format {
        MARKDOWN,
        TEXT
    }
}
