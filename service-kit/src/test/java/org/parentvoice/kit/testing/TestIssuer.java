package org.parentvoice.kit.testing;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** An issuer whose keys a service fetches over HTTP, and whose tokens it checks for real. */
public final class TestIssuer {

    static final String ISSUER = "http://issuer.test";

    private final RSAKey key;
    private final HttpServer server;

    TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(UTF_8);
        server.createContext(
                "/jwks",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        server.start();
    }

    String jwksUri() {
        return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    }

    /** A coordinator's token for these forums. */
    public String coordinator(String... forums) {
        return token("coordinator", List.of("coordinator"), List.of(forums), Instant.now());
    }

    /** The same for a person of this name. */
    public String coordinatorNamed(String name, String... forums) {
        return token(name, List.of("coordinator"), List.of(forums), Instant.now());
    }

    /** A token with this role and no forum. */
    public String role(String role) {
        return token(role, List.of(role), List.of(), Instant.now());
    }

    /** A coordinator's token that is two hours old and no longer good. */
    public String expired(String... forums) {
        return token(
                "coordinator",
                List.of("coordinator"),
                List.of(forums),
                Instant.now().minusSeconds(7_200));
    }

    private String token(String name, List<String> roles, List<String> forums, Instant issued) {
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .subject(name)
                        .claim("roles", roles)
                        .claim("forums", forums)
                        .issueTime(Date.from(issued))
                        .expirationTime(Date.from(issued.plusSeconds(3_600)))
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
