/** Which part answers what, and how a request is handed to it. */
@NullMarked
package org.parentvoice.gateway.routing;

import org.jspecify.annotations.NullMarked;
