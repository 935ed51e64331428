package dev.debrief.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

public class OneLineValidator implements ConstraintValidator<OneLine, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || TextCharacters.isOneLine(text);
    }
}
