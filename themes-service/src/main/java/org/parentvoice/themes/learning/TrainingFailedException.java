package org.parentvoice.themes.learning;

/** The training process gave no model. The message holds nothing that anybody wrote. */
final class TrainingFailedException extends Exception {

    private static final long serialVersionUID = 1;

    TrainingFailedException(String message) {
        super(message);
    }
}
