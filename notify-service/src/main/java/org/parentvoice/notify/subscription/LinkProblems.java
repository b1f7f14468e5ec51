package org.parentvoice.notify.subscription;

import org.parentvoice.kit.link.InvalidLinkException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A link that does not work: said kindly, with a way to get a new one. */
@ControllerAdvice(annotations = Controller.class)
class LinkProblems {

    @ExceptionHandler
    ModelAndView problem(InvalidLinkException e) {
        return e.expired() ? gone() : page(HttpStatus.NOT_FOUND, false);
    }

    /** It worked once. */
    static ModelAndView gone() {
        return page(HttpStatus.GONE, true);
    }

    private static ModelAndView page(HttpStatus status, boolean old) {
        var page = new ModelAndView("notify/link-problem").addObject("old", old);
        page.setStatus(status);
        return page;
    }
}
