@NullMarked
package org.parentvoice.actions.feed;

import org.jspecify.annotations.NullMarked;
