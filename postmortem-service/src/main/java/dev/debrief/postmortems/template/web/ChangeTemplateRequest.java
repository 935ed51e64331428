package dev.debrief.postmortems.template.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The new version of the template")
final class ChangeTemplateRequest extends TemplateContentRequest {}
