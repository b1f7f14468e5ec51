package org.parentvoice.actions.desk;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;

/** 303 after a form, so that reloading the page sends nothing twice. */
final class Redirects {

    private Redirects() {}

    static RedirectView to(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
