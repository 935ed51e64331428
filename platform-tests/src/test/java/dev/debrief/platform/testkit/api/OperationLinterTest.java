package dev.debrief.platform.testkit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OperationLinterTest {

    @Test
    void namesAllThatAnOperationLeavesUnsaid() {
        // Given
        ApiDocument document = ApiDocument.parse("""
                {"openapi": "3.0.0", "info": {"title": "Things", "description": "", "version": "1"},
                 "security": [{"bearer": ["reader"]}],
                 "tags": [{"name": "Things"}],
                 "paths": {"/things/{id}": {
                   "get": {"operationId": "edit", "responses": {"404": {"description": "Gone", "content": {
                       "application/problem+json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}},
                   "put": {"operationId": "Get-thing", "summary": "Get", "responses": {"200": {"content": {
                       "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}, "example": {"id": "one"}}}},
                       "400": {"description": "Bad"}}},
                   "patch": {"operationId": "edit", "summary": "Edit", "description": "Edits.", "tags": ["Things"],
                     "parameters": [{"name": "id", "in": "path"}, {"name": "If-Match", "in": "header"},
                       {"name": "brief", "in": "query", "schema": {"type": "boolean", "default": "false"}},
                       {"name": "kind", "in": "query", "example": "SMOKE", "schema": {"type": "array"}}],
                     "requestBody": {"content": {"application/merge-patch+json": {"schema": {
                       "type": "object", "required": ["id"], "properties": {"id": {"type": "integer"},
                       "ownerId": {"type": "string"}}}}}},
                     "responses": {"200": {"description": "Edited", "content": {"application/json": {
                       "schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
                 "components": {"schemas": {"Thing": {"type": "object", "properties": {"id": {"type": "integer"},
                   "name": {"type": "string", "pattern": "[^\\\\p{Cntrl}]+"}}}}}}
                """);

        // When
        List<List<String>> faults = document.operations().stream()
                .map(operation -> new OperationLinter(operation).all())
                .toList();

        // Then
        assertThat(faults.get(0))
                .contains(
                        "there is no summary",
                        "there is no tag",
                        "there is no success response",
                        "the error 404 does not list its problem types and Problem");
        assertThat(faults.get(1))
                .contains(
                        "the operationId 'Get-thing' is not in camelCase",
                        "there is no description",
                        "200 has no description",
                        "the error 401 is not documented",
                        "the error 400 is not application/problem+json")
                .anyMatch(fault -> fault.startsWith("the example of 200 does not match its schema"));
        assertThat(faults.get(2))
                .contains(
                        "the path parameter id has no description",
                        "the header parameter If-Match has no description",
                        "the header parameter If-Match has no type",
                        "the request body has no example",
                        "the merge patch requires members",
                        "the member ownerId of the request body takes more than a UUID, so it is named like the resource",
                        "200 has no example in application/json",
                        "the error 503 does not declare the header Retry-After",
                        "the error 405 does not declare the header Allow",
                        "the example or default of the query parameter brief does not match its schema:"
                                + " at '': string found, boolean expected",
                        "the example or default of the query parameter kind does not match its schema:"
                                + " at '': string found, array expected",
                        "the error 404 is not documented",
                        "the error 412 is not documented",
                        "the error 413 is not documented",
                        "the error 428 is not documented");
        assertThat(DocumentLinter.of(document))
                .containsExactly(
                        "it is not OpenAPI 3.1",
                        "it has no /info/description",
                        "it has no /info/contact/name",
                        "it has no /info/license/identifier",
                        "it has no /servers/0/url",
                        "tag Things has no description",
                        "operationId edit occurs 2 times",
                        "property Thing.id has no description",
                        "property Thing.name has no description",
                        "the pattern [^\\p{Cntrl}]+ is not one in JavaScript");
    }
}
