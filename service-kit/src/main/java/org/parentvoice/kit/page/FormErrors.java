package org.parentvoice.kit.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * What is wrong with a form, in words for the person who filled it in. Put it into the model as
 * {@code errors}; {@code kit/form} shows the summary on top and each message at its field.
 *
 * @param all in the order of the fields on the page
 */
public record FormErrors(List<Entry> all) {

    /** A form with nothing wrong. */
    public static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    /**
     * @param field the id of the input on the page
     * @param message says what to do, for example "Write what you want to tell us"
     */
    public record Entry(String field, String message) {}

    public static FormErrors of(String field, String message) {
        return new FormErrors(List.of(new Entry(field, message)));
    }

    public static FormErrors from(BindingResult result) {
        return new FormErrors(result.getFieldErrors().stream().map(FormErrors::entry).toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first message for a field, or nothing when the field is in order. */
    public @Nullable String at(String field) {
        return all.stream()
                .filter(entry -> entry.field().equals(field))
                .map(Entry::message)
                .findFirst()
                .orElse(null);
    }

    private static Entry entry(FieldError error) {
        String message = error.getDefaultMessage();
        return new Entry(error.getField(), message == null ? "Check this answer" : message);
    }
}
