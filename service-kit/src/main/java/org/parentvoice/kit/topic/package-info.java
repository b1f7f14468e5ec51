/** The topics, created explicitly. */
@NullMarked
package org.parentvoice.kit.topic;

import org.jspecify.annotations.NullMarked;
