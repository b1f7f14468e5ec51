package org.parentvoice.kit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/**
 * Addresses of static files, with a version taken from their content, so that browsers may keep
 * them for a year and still see every change at once. In templates: {@code
 * th:href="${#kit.asset('kit/kit.css')}"}.
 */
public final class Assets {

    private static final String ADDRESS = "/assets/";
    private static final String FOLDER = "classpath:/static/assets/";

    private final ResourceLoader loader;
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    Assets(ResourceLoader loader) {
        this.loader = loader;
    }

    /**
     * @param path below {@code static/assets/}, such as {@code kit/kit.css}
     * @return the address to put into a page
     * @throws IllegalArgumentException when there is no such file
     */
    public String url(String path) {
        return ADDRESS + path + "?v=" + versions.computeIfAbsent(path, this::versionOf);
    }

    /** Whether a browser that asks for this address with this version gets that very content. */
    boolean isCurrent(String address, String version) {
        String path = address.substring(ADDRESS.length());
        String known = versions.get(path);
        if (known == null && loader.getResource(FOLDER + path).isReadable()) {
            known = versions.computeIfAbsent(path, this::versionOf);
        }
        return version.equals(known);
    }

    private String versionOf(String path) {
        return versionOf(loader.getResource(FOLDER + path));
    }

    static String versionOf(Resource file) {
        if (!file.isReadable()) {
            throw new IllegalArgumentException("There is no asset " + file);
        }
        try (InputStream content = file.getInputStream();
                var digested =
                        new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
