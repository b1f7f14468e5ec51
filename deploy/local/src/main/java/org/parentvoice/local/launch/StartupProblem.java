package org.parentvoice.local.launch;

/** Why the stack cannot start, in words for the person at the keyboard, and what they can do. */
final class StartupProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    StartupProblem(String what, String whatToDo) {
        super(what);
        this.whatToDo = whatToDo;
    }

    String whatToDo() {
        return whatToDo;
    }
}
