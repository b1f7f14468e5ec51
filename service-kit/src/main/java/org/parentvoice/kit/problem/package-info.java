/** RFC 9457 problem details for every error of the API. */
@NullMarked
package org.parentvoice.kit.problem;

import org.jspecify.annotations.NullMarked;
