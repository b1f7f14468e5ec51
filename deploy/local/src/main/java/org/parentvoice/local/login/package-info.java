/** Who people are: the OIDC issuer of the local stack. */
@NullMarked
package org.parentvoice.local.login;

import org.jspecify.annotations.NullMarked;
