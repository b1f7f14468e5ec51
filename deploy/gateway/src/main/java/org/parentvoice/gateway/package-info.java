/** The one address people and scripts use: routes, login, guards. */
@NullMarked
package org.parentvoice.gateway;

import org.jspecify.annotations.NullMarked;
