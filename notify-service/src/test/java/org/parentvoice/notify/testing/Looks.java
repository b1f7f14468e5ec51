package org.parentvoice.notify.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks at pages and mails as people do, on a phone and on a desk, and keeps pictures of them. */
public final class Looks implements AutoCloseable {

    private final Viewer viewer = new Viewer();

    /** It fits, and has no barriers. */
    public void page(String name, String address) {
        page(name, viewer.open(address, 390));
    }

    /** The same of the page that a button leads to. */
    public void pressed(String name, String address, String button) {
        Page page = viewer.open(address, 390);
        page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
        page.waitForLoadState();
        page(name, page);
    }

    private static void page(String name, Page page) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            Viewer.picture(page, name + "-" + width);
            assertThat(Viewer.fits(page)).as("%s fits %d", name, width).isTrue();
        }
        assertThat(Viewer.barriers(page)).as(name).isEmpty();
        page.close();
    }

    /** Both parts say the same; both are kept to be looked at. */
    public void mail(String name, MimeMessage mail) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        Files.writeString(
                folder.resolve(name + ".txt"),
                "Subject: " + TestMail.subject(mail) + "\n\n" + TestMail.plain(mail));
        Page page = viewer.show(TestMail.html(mail), 390);
        String seen = page.innerText("body").replaceAll("\\s+", " ");
        for (String line : TestMail.plain(mail).split("\n")) {
            boolean decoration =
                    line.isBlank()
                            || line.startsWith("http")
                            || line.endsWith(":")
                            || line.startsWith("--")
                            || line.startsWith("* *");
            if (!decoration) {
                assertThat(seen).contains(line.replaceAll("[“”]$|^[“”]|^== | ==$", "").strip());
            }
        }
        for (int width : new int[] {390, 800}) {
            page.setViewportSize(width, 900);
            Viewer.picture(page, "mail-" + name + "-" + width);
            assertThat(Viewer.fits(page)).isTrue();
        }
        page.close();
    }

    /** What axe finds in the mail on a phone. */
    public List<String> barriers(MimeMessage mail) {
        return Viewer.barriers(viewer.show(TestMail.html(mail), 390));
    }

    @Override
    public void close() {
        viewer.close();
    }
}
