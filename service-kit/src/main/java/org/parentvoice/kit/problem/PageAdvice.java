package org.parentvoice.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.parentvoice.kit.events.BrokerUnavailableException;
import org.parentvoice.kit.link.InvalidLinkException;
import org.parentvoice.kit.page.ErrorPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mapping.MappingException;
import org.springframework.data.mapping.model.MappingInstantiationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What {@link ProblemAdvice} is for the API, for pages: it comes after, and takes what is left. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    @ExceptionHandler({BrokerUnavailableException.class, DataAccessResourceFailureException.class})
    ModelAndView partAway(HttpServletRequest request, HttpServletResponse response) {
        RetryAfter.soon(response);
        return ErrorPages.page(HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** See {@link ProblemAdvice}: no log gets its message. */
    @ExceptionHandler({MappingException.class, MappingInstantiationException.class})
    ModelAndView unreadable(RuntimeException e, HttpServletRequest request) {
        LOG.error("A document cannot be read: {}", e.getClass().getSimpleName());
        return ErrorPages.page(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    @ExceptionHandler
    ModelAndView badLink(InvalidLinkException e, HttpServletRequest request) {
        return ErrorPages.page(e.expired() ? HttpStatus.GONE : HttpStatus.NOT_FOUND, request);
    }
}
