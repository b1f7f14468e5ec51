@NullMarked
package org.parentvoice.notify.follower;

import org.jspecify.annotations.NullMarked;
