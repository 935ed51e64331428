package dev.debrief.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** A text without visible characters is blank, not only one of blanks. */
public class VisibleTextValidator implements ConstraintValidator<NotBlank, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text != null && TextCharacters.isVisible(text);
    }
}
