/** What protects people's browsers, and what is written down about requests. */
@NullMarked
package org.parentvoice.gateway.guard;

import org.jspecify.annotations.NullMarked;
