package dev.debrief.platform.patch;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.debrief.platform.problem.JsonProblems;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.problem.ViolationProblems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Applies a JSON Merge Patch to a record: present members replace, null removes, absent members stay. */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Applies a patch.
     *
     * @param current the current state of the changeable members
     * @throws ProblemException VALIDATION_FAILED with pointers if the patch has unknown members, values of the wrong
     *     type, or an invalid result
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode members)) {
            throw StandardProblem.MALFORMED_REQUEST.because(
                    "A merge patch must be a JSON object with the members to change.");
        }
        ObjectNode target = json.valueToTree(current);
        merge(target, members);
        T patched;
        try {
            patched = json.treeToValue(target, type);
        } catch (JacksonException unreadable) {
            throw JsonProblems.problemOf(unreadable);
        }
        requireValid(patched);
        return patched;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Iterator<Map.Entry<String, JsonNode>> members = patch.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.putNull(member.getKey());
            } else if (value instanceof ObjectNode nested) {
                JsonNode before = target.get(member.getKey());
                ObjectNode into = before instanceof ObjectNode object ? object : target.putObject(member.getKey());
                merge(into, nested);
            } else {
                target.set(member.getKey(), value);
            }
        }
    }

    private <T> void requireValid(T patched) {
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw ViolationProblems.problemOf("The patched resource would not be valid, see errors.", violations);
        }
    }
}
