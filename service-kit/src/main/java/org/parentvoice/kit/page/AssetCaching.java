package org.parentvoice.kit.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A year for an address that carries the version of the very file served; a check each time for any
 * other, so that during a roll-out no browser keeps an old file under a new version.
 */
final class AssetCaching implements HandlerInterceptor {

    private static final String FOR_A_YEAR = "max-age=31536000, public, immutable";

    private final Assets assets;

    AssetCaching(Assets assets) {
        this.assets = assets;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, isCurrent(request) ? FOR_A_YEAR : "no-cache");
        return true;
    }

    private boolean isCurrent(HttpServletRequest request) {
        String version = request.getParameter("v");
        return version != null && assets.isCurrent(request.getRequestURI(), version);
    }
}
