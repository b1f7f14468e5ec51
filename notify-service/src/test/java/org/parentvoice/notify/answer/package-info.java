@NullMarked
package org.parentvoice.notify.answer;

import org.jspecify.annotations.NullMarked;
