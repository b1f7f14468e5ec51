@NullMarked
package org.parentvoice.gateway.routing;

import org.jspecify.annotations.NullMarked;
