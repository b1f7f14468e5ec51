/** JWT resource server with roles that belong to a forum. */
@NullMarked
package org.parentvoice.kit.security;

import org.jspecify.annotations.NullMarked;
