package org.parentvoice.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Sends a person to sign in and, afterwards, to the page they wanted. A form that was sent when the
 * login was over cannot be sent again from here: its page says how to keep what was typed.
 */
@Component
public class WantedPage
        implements AuthenticationEntryPoint,
                AuthenticationSuccessHandler,
                AuthenticationFailureHandler {

    /** Where signing in begins. */
    public static final String START = "/oauth2/authorization/" + LoginConfiguration.REGISTRATION;

    private static final Logger LOG = LoggerFactory.getLogger(WantedPage.class);
    private static final String WANTED = WantedPage.class.getName();

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        String query = request.getQueryString();
        request.getSession()
                .setAttribute(WANTED, request.getRequestURI() + (query == null ? "" : "?" + query));
        response.sendRedirect(START);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        HttpSession session = request.getSession();
        Object wanted = session.getAttribute(WANTED);
        session.removeAttribute(WANTED);
        response.sendRedirect(wanted == null ? "/" : wanted.toString());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        LOG.warn("Signing in failed: {}", e.getMessage());
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }
}
