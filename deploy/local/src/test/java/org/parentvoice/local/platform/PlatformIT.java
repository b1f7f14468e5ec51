package org.parentvoice.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens and sign-in, over HTTP, against the real issuer. */
@TestInstance(Lifecycle.PER_CLASS)
class PlatformIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VERIFIER = "a-verifier-that-is-long-enough-for-the-standard-1234";

    private Path folder;
    private RunningPlatform platform;
    private HttpClient http = freshBrowser();

    @BeforeAll
    void start(@TempDir Path emptyFolder) throws Exception {
        folder = emptyFolder;
        platform = new RunningPlatform(folder);
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @BeforeEach
    void forgetCookies() {
        http = freshBrowser();
    }

    private static HttpClient freshBrowser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    @Test
    void givesAScriptATokenWithRolesAndForums() throws Exception {
        var claims =
                claims(token("leeds-coordinator", "local-only").path("access_token").asString());

        assertThat(claims.getStringListClaim("roles")).containsExactly("coordinator");
        assertThat(claims.getStringListClaim("forums")).containsExactly("leeds");
        assertThat(claims.getSubject()).isEqualTo("leeds-coordinator");
        assertThat(claims.getIssuer()).isEqualTo(platform.base);
    }

    @Test
    void givesOperatorsAndNationalViewersNoForum() throws Exception {
        for (var name : List.of("operator", "national-viewer")) {
            var claims = claims(token(name, "local-only").path("access_token").asString());

            assertThat(claims.getStringListClaim("forums")).isEmpty();
        }
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        assertThat(token("operator", "wrong").path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void keepsItsKeyOverARestart() throws Exception {
        var token = token("operator", "local-only").path("access_token").asString();

        platform.close();
        platform = new RunningPlatform(folder);

        assertThat(verified(SignedJWT.parse(token))).isTrue();
    }

    @Test
    void signsAPersonIn() throws Exception {
        var page = get(authorizeAddress());
        assertThat(page.uri().getPath()).isEqualTo("/sign-in");

        var back = signIn(page.body(), "leicestershire-coordinator", "local-only");

        assertThat(back).startsWith(platform.base + "/login/oauth2/code/parentvoice?code=");
        var answer =
                post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                parameter(back, "code"),
                                "redirect_uri",
                                redirectAddress(),
                                "code_verifier",
                                VERIFIER,
                                "client_id",
                                "gateway",
                                "client_secret",
                                RunningPlatform.GATEWAY_SECRET));
        var tokens = JSON.readTree(answer.body());
        for (var kind : List.of("access_token", "id_token")) {
            var claims = claims(tokens.path(kind).asString());
            assertThat(claims.getStringListClaim("roles")).containsExactly("coordinator");
            assertThat(claims.getStringListClaim("forums")).containsExactly("leicestershire");
        }
        assertThat(tokens.path("refresh_token").asString()).isNotEmpty();
    }

    @Test
    void saysWhatToDoAfterAWrongPassword() throws Exception {
        var page = get(authorizeAddress());

        var back = signIn(page.body(), "operator", "wrong");

        var again = get(back);
        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.body()).contains("There is a problem").contains("try again");
    }

    @Test
    void showsHealthAndMetricsOnTheManagementPortOnly() throws Exception {
        var management = "http://localhost:" + platform.managementPort() + "/actuator/";

        assertThat(get(management + "health").body()).contains("UP");
        assertThat(get(management + "prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(get(platform.base + "/actuator/health").statusCode()).isEqualTo(404);
    }

    private JsonNode token(String client, String secret) throws Exception {
        var answer =
                post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", client,
                                "client_secret", secret));
        return JSON.readTree(answer.body());
    }

    private com.nimbusds.jwt.JWTClaimsSet claims(String token) throws Exception {
        var signed = SignedJWT.parse(token);
        assertThat(verified(signed)).isTrue();
        return signed.getJWTClaimsSet();
    }

    private boolean verified(SignedJWT token) throws Exception {
        var keys = JWKSet.parse(get(platform.base + "/oauth2/jwks").body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        return token.verify(new RSASSAVerifier(key));
    }

    private String authorizeAddress() throws Exception {
        var digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return platform.base
                + "/oauth2/authorize?"
                + form(
                        Map.of(
                                "response_type", "code",
                                "client_id", "gateway",
                                "scope", "openid",
                                "state", "abc",
                                "redirect_uri", redirectAddress(),
                                "code_challenge",
                                        Base64.getUrlEncoder()
                                                .withoutPadding()
                                                .encodeToString(digest),
                                "code_challenge_method", "S256"));
    }

    private String redirectAddress() {
        return platform.base + "/login/oauth2/code/parentvoice";
    }

    /** Sends the form and follows until it leaves for the gateway or comes back. */
    private String signIn(String page, String name, String password) throws Exception {
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(csrf.find()).isTrue();
        var sent =
                post(
                        "/sign-in",
                        Map.of("username", name, "password", password, "_csrf", csrf.group(1)));
        var next = location(sent);
        return next.contains("/oauth2/authorize") ? location(get(next)) : next;
    }

    private String location(HttpResponse<String> answer) {
        return URI.create(platform.base)
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    private static String parameter(String address, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** As a browser asks; follows to the sign-in page, and no further. */
    private HttpResponse<String> get(String address) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html,*/*;q=0.1")
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        var next = answer.headers().firstValue("Location").orElse("");
        return next.endsWith("/sign-in") ? get(next) : answer;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(platform.base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
