package org.parentvoice.kit.testing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestMatcherDelegatingAuthorizationManager;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.Assert;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds endpoints that no rule speaks of: they would be refused to everybody by the last rule,
 * which is safe, but means that somebody forgot.
 */
public final class EndpointRules {

    private EndpointRules() {}

    /** Endpoints, as {@code GET /path}, that only the closing {@code denyAll} matches. */
    public static List<String> missing(ApplicationContext context) {
        var forgotten = new ArrayList<String>();
        var mappings =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> check(context, mapping, handler, forgotten));
        return forgotten;
    }

    private static void check(
            ApplicationContext context,
            RequestMappingInfo mapping,
            HandlerMethod handler,
            List<String> forgotten) {
        if (!handler.getBeanType().getName().startsWith("org.parentvoice.")
                || handler.getBeanType().getName().startsWith("org.parentvoice.kit.")) {
            return;
        }
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        for (String pattern : mapping.getPatternValues()) {
            String path = pattern.replaceAll("\\{[^}]*\\}", "x");
            for (RequestMethod method :
                    methods.isEmpty() ? Set.of(RequestMethod.values()) : methods) {
                if (onlyTheLastRuleMatches(context, method.name(), path)) {
                    forgotten.add(method + " " + pattern);
                }
            }
        }
    }

    private static boolean onlyTheLastRuleMatches(
            ApplicationContext context, String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        AuthorizationManager<HttpServletRequest> manager =
                context.getBean(FilterChainProxy.class).getFilterChains().stream()
                        .filter(chain -> chain.matches(request))
                        .findFirst()
                        .orElseThrow()
                        .getFilters()
                        .stream()
                        .filter(AuthorizationFilter.class::isInstance)
                        .map(filter -> ((AuthorizationFilter) filter).getAuthorizationManager())
                        .findFirst()
                        .orElseThrow();
        List<?> rules = rules(manager);
        for (int i = 0; i < rules.size() - 1; i++) {
            Object matcher = ReflectionTestUtils.invokeGetterMethod(rules.get(i), "requestMatcher");
            if (((org.springframework.security.web.util.matcher.RequestMatcher) notNull(matcher))
                    .matches(request)) {
                return false;
            }
        }
        return true;
    }

    private static List<?> rules(AuthorizationManager<HttpServletRequest> manager) {
        Object delegate = manager;
        while (!(delegate instanceof RequestMatcherDelegatingAuthorizationManager)) {
            delegate = notNull(ReflectionTestUtils.getField(delegate, "delegate"));
        }
        var rules = (List<?>) notNull(ReflectionTestUtils.getField(delegate, "mappings"));
        Assert.isTrue(rules.size() > 1, "the chain has rules");
        return rules;
    }

    private static Object notNull(@org.jspecify.annotations.Nullable Object value) {
        return java.util.Objects.requireNonNull(value);
    }
}
