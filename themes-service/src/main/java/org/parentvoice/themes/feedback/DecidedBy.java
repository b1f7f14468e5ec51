package org.parentvoice.themes.feedback;

/**
 * Who or what decided.
 *
 * @param kind {@link #MACHINE} or {@link #PERSON}
 * @param name the model's id, or the person's name, which does not leave this service
 */
public record DecidedBy(String kind, String name) {

    public static final String MACHINE = "machine";
    public static final String PERSON = "person";

    public static DecidedBy machine(String modelId) {
        return new DecidedBy(MACHINE, modelId);
    }

    public static DecidedBy person(String name) {
        return new DecidedBy(PERSON, name);
    }

    /** Not named as a property, so that it stays out of JSON. */
    public boolean fromPerson() {
        return kind.equals(PERSON);
    }
}
