package dev.debrief.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

public class FileNameValidator implements ConstraintValidator<FileName, String> {

    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
        return name == null
                || TextCharacters.isOneLine(name)
                        && name.chars().noneMatch(character -> character == '/' || character == '\\')
                        && !name.strip().matches("\\.{1,2}");
    }
}
