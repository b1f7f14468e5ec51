package org.parentvoice.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.parentvoice.kit.link.InvalidLinkException;
import org.parentvoice.kit.page.ErrorPages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What {@link ProblemAdvice} is for the API, for pages: it comes after, and takes what is left. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PageAdvice {

    private static final String RETRY_SECONDS = "5";

    @ExceptionHandler({BrokerUnavailableException.class, DataAccessResourceFailureException.class})
    ModelAndView partAway(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return ErrorPages.page(HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    @ExceptionHandler
    ModelAndView badLink(InvalidLinkException e, HttpServletRequest request) {
        return ErrorPages.page(e.expired() ? HttpStatus.GONE : HttpStatus.NOT_FOUND, request);
    }
}
