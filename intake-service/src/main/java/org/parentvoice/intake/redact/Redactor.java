package org.parentvoice.intake.redact;

/**
 * Takes out what points to a person, and leaves what was said. It errs on the side of taking out;
 * it cannot know every name, so a coordinator still reads what is published.
 *
 * <p>Every pattern has bounded repetition only, so the time grows with the length and no more.
 */
public final class Redactor {

    private Redactor() {}

    /** The text without private details; each is replaced by words that say what was there. */
    public static String redact(String text) {
        String redacted = Contacts.SPELLED_EMAIL.in(text);
        if (redacted.indexOf('@') >= 0) {
            redacted = Contacts.EMAIL.in(redacted);
        }
        if (redacted.indexOf('/') >= 0) {
            redacted = Contacts.PROFILE.in(redacted);
        }
        if (redacted.chars().anyMatch(Character::isDigit)) {
            redacted = withoutNumbers(redacted);
        }
        return Names.removedFrom(redacted);
    }

    private static String withoutNumbers(String text) {
        String redacted = Postcodes.removedFrom(text);
        redacted = Contacts.ADDRESS.in(redacted);
        redacted = NhsNumbers.removedFrom(redacted);
        redacted = Contacts.PHONE.in(redacted);
        return BirthDates.removedFrom(redacted);
    }
}
