package org.parentvoice.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Headless Chromium, and pictures of what it showed in {@code target/pictures}. */
final class Browser implements AutoCloseable {

    static final int PHONE = 390;
    static final int DESK = 1280;

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Chromium.path())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** A person with a window this wide, and no memory of an earlier visit. */
    Page visitor(int width) {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(width, width == PHONE ? 844 : 900)
                                .setLocale("en-GB"));
        context.setDefaultTimeout(15_000);
        return context.newPage();
    }

    /** A picture of the whole page, for somebody to look at. */
    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "pictures", name + ".png")));
    }

    /** What axe finds against WCAG 2.2 AA, one line each. */
    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .withTags(STANDARD).analyze().getViolations().stream()
                        .map(
                                rule ->
                                        rule.getId()
                                                + ": "
                                                + rule.getHelp()
                                                + " "
                                                + rule.getNodes().stream()
                                                        .map(node -> node.getHtml())
                                                        .toList())
                        .toList();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
