package dev.debrief.actions.action.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.ProposeActionItem;
import dev.debrief.actions.action.bulk.BulkChange;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.patch.MergePatch;
import dev.debrief.platform.problem.JsonProblems;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.problem.ViolationProblems;
import dev.debrief.platform.revision.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;

/** Reads an entry of a bulk request like the body of a request for this entry alone. */
@ApplicationScoped
class BulkLineReader {

    private final ObjectMapper json;
    private final Validator validator;
    private final MergePatch mergePatch;

    BulkLineReader(ObjectMapper json, Validator validator, MergePatch mergePatch) {
        this.json = json;
        this.validator = validator;
        this.mergePatch = mergePatch;
    }

    /** @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED */
    ProposeActionItem proposal(JsonNode line) {
        return read(line, CreateActionItemRequest.class).toCommand();
    }

    /**
     * The patch is applied later, to the locked item.
     *
     * @throws dev.debrief.platform.problem.ProblemException VALIDATION_FAILED
     */
    BulkChange change(JsonNode line) {
        BulkChangeRequest request = read(line, BulkChangeRequest.class);
        JsonNode changes = EditActionItemRequest.withOwnerReplaced(request.patch());
        return new BulkChange(
                EntityRef.parseMember(ActionItem.KEY_PREFIX, request.id(), "/id"),
                Precondition.ifMatch("\"" + request.revision() + "\""),
                current -> mergePatch
                        .apply(EditActionItemRequest.of(current), changes, EditActionItemRequest.class)
                        .toEdit());
    }

    private <T> T read(JsonNode line, Class<T> type) {
        if (!line.isObject()) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("1 field is not valid, see errors.")
                    .at("", "must be an object");
        }
        T request;
        try {
            request = json.treeToValue(line, type);
        } catch (JacksonException unreadable) {
            throw JsonProblems.problemOf(unreadable);
        }
        Set<ConstraintViolation<T>> violations = validator.validate(request);
        if (!violations.isEmpty()) {
            int count = violations.size();
            throw ViolationProblems.problemOf(
                    count == 1 ? "1 field is not valid, see errors." : count + " fields are not valid, see errors.",
                    violations);
        }
        return request;
    }
}
