@NullMarked
package org.parentvoice.gateway.login;

import org.jspecify.annotations.NullMarked;
