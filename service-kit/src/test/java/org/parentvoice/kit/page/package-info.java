@org.jspecify.annotations.NullMarked
package org.parentvoice.kit.page;
