/** What the tests of every service stand on: a real broker, the embedded store, real tokens. */
@NullMarked
package org.parentvoice.kit.testing;

import org.jspecify.annotations.NullMarked;
