package org.parentvoice.notify.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Headless Chromium, and pictures of what it showed in {@code target/pictures}. */
public final class Viewer implements AutoCloseable {

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright =
            Playwright.create(
                    new Playwright.CreateOptions()
                            .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser chromium =
            playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium())
                                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));

    /** Opens the address in a window this wide. */
    public Page open(String address, int width) {
        Page page = chromium.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.navigate(address);
        return page;
    }

    /** Shows this HTML in a window this wide. */
    public Page show(String html, int width) {
        Page page = chromium.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.setContent(html);
        return page;
    }

    /** A picture of the whole page, for somebody to look at. */
    public static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "pictures", name + ".png")));
    }

    /** What axe finds against WCAG 2.2 AA, one line each. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .withTags(STANDARD).analyze().getViolations().stream()
                        .map(
                                rule ->
                                        rule.getId()
                                                + ": "
                                                + rule.getNodes().stream()
                                                        .map(node -> node.getHtml())
                                                        .toList())
                        .toList();
    }

    public static boolean fits(Page page) {
        return Boolean.TRUE.equals(
                page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static Path chromium() {
        String named = System.getenv("CHROMIUM");
        return Stream.concat(
                        Stream.ofNullable(named).map(Path::of),
                        Stream.of(System.getenv("PATH").split(":"))
                                .map(folder -> Path.of(folder, "chromium")))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "The browser tests need Chromium on the path, for example"
                                                + " from: apt-get install chromium"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
