package org.parentvoice.gateway.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parentvoice.gateway.testing.Part.Seen;

/** What the platform does when a person signs in: checks the code's proof, gives out tokens. */
public final class Issuer implements HttpHandler {

    private final RSAKey key;
    private String nonce = "";
    private String challenge = "";
    private int given;
    private int goodFor = 300;
    private boolean renews = true;

    public Issuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person has signed in: the code that the gateway will bring belongs to this request. */
    public void agreedTo(Map<String, String> authorizationRequest) {
        nonce = authorizationRequest.getOrDefault("nonce", "");
        challenge = authorizationRequest.getOrDefault("code_challenge", "");
    }

    public void givesTokensFor(int seconds) {
        goodFor = seconds;
    }

    public void renewsNoMore() {
        renews = false;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (exchange.getRequestURI().getPath().equals("/oauth2/jwks")) {
            Part.answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
            return;
        }
        Seen seen = Parts.PLATFORM.last();
        Map<String, String> form = parameters(seen.text());
        boolean renewal = "refresh_token".equals(form.get("grant_type"));
        if (renewal ? renews : hasProof(form) && isClient(seen)) {
            Part.answer(exchange, 200, tokens());
        } else {
            Part.answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        }
    }

    /** Name and value of a query or a form, decoded. */
    public static Map<String, String> parameters(String query) {
        return Stream.of(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> java.net.URLDecoder.decode(pair[1], UTF_8)));
    }

    private boolean hasProof(Map<String, String> form) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(form.getOrDefault("code_verifier", "").getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).equals(challenge);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isClient(Seen seen) {
        String secret = Base64.getEncoder().encodeToString("gateway:secret".getBytes(UTF_8));
        return seen.header("Authorization").contains("Basic " + secret);
    }

    private String tokens() {
        given++;
        return """
        {"access_token":"access-%d","refresh_token":"refresh-%d","token_type":"Bearer",\
        "expires_in":%d,"id_token":"%s"}"""
                .formatted(given, given, goodFor, idToken());
    }

    private String idToken() {
        Instant now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer("http://voice.test")
                        .subject("leeds-coordinator")
                        .audience("gateway")
                        .claim("nonce", nonce)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(300)))
                        .build();
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
