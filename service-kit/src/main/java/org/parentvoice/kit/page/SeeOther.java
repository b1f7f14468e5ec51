package org.parentvoice.kit.page;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a form that was taken: look there (303), so that a reload sends nothing again. */
public final class SeeOther {

    private SeeOther() {}

    /**
     * A redirect to a page of this site.
     *
     * @param path taken as it is: nothing in it is a template, and nothing of a model is added
     */
    public static ModelAndView page(String path) {
        var redirect = new RedirectView(path, true, false, false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
