package dev.debrief.postmortems.review.web;

import dev.debrief.postmortems.incident.Person;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "All reviewers", examples = """
                {"reviewers": [{"handle": "user:priya", "displayName": "Priya Raman"},
                               {"handle": "role:approver", "displayName": "Any approver"}]}
                """)
record ChooseReviewersRequest(
        @Schema(description = "An empty list removes all reviewers") @NotNull @Size(max = 20) List<@NotNull @Valid ReviewerBody> reviewers) {

    /** Without duplicates; the last name wins. */
    List<Person> people() {
        Map<String, Person> byHandle = new LinkedHashMap<>();
        reviewers.forEach(reviewer -> byHandle.put(reviewer.handle(), reviewer.toPerson()));
        return List.copyOf(byHandle.values());
    }
}
