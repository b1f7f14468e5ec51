/** The page shell: layout, fragments, assets and error pages that all services' pages share. */
@NullMarked
package org.parentvoice.kit.page;

import org.jspecify.annotations.NullMarked;
