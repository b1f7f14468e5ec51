/** Signing in with a browser: OpenID Connect, a session here, a token for the services. */
@NullMarked
package org.parentvoice.gateway.login;

import org.jspecify.annotations.NullMarked;
