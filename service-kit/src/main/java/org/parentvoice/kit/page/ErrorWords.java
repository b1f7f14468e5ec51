package org.parentvoice.kit.page;

import org.springframework.http.HttpStatusCode;

/**
 * What an error page says.
 *
 * @param heading what happened, in plain words
 * @param next what to do now
 */
record ErrorWords(String heading, String next) {

    static ErrorWords of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 ->
                    new ErrorWords(
                            "Please sign in",
                            "This page is for people who help to run a forum. Sign in and try again.");
            case 403 ->
                    new ErrorWords(
                            "You cannot do this here",
                            "It may belong to the people who help to run a forum. If you are one of"
                                    + " them, sign in with the account for that forum. If you came"
                                    + " from another website, open the page here and try again.");
            case 404 ->
                    new ErrorWords(
                            "We cannot find this page",
                            "If you typed the address, check that it is right. If you followed a link,"
                                    + " the page may have moved. You can start again from the list of"
                                    + " forums.");
            case 405 ->
                    new ErrorWords(
                            "This page cannot be opened like that",
                            "You may have reloaded a page after sending a form. Start again from the"
                                    + " list of forums.");
            case 410 ->
                    new ErrorWords(
                            "This link no longer works",
                            "It is too old or has been used up. Please ask for a new one.");
            case 413 ->
                    new ErrorWords(
                            "This file is too big",
                            "Go back and choose a smaller file, or split it in two and send one after"
                                    + " the other.");
            case 429 ->
                    new ErrorWords(
                            "That was a lot in a short time",
                            "Please wait a minute and try again.");
            case 503, 504 ->
                    new ErrorWords(
                            "This part is resting for a moment",
                            "Please wait a minute and try again. We are sorry that you have to.");
            default ->
                    status.is4xxClientError()
                            ? new ErrorWords(
                                    "We did not understand that",
                                    "Please go back, check what you sent and try again.")
                            : new ErrorWords(
                                    "Something went wrong on our side",
                                    "It is not your fault, and we have made a note of it. Please try"
                                            + " again in a few minutes.");
        };
    }
}
